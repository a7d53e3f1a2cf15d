import type { Semantics } from '../booking/semantics.ts';
import type { Engine } from '../store/engine.ts';

/** Who asks: pinned to one workspace; `userId` is his id in the source, null when he is no person of it. */
export interface Caller {
  readonly workspace: number;
  readonly userId: number | null;
  readonly operator: boolean;
}

/** All that a question needs beside its input. */
export interface Asking {
  readonly engine: Engine;
  readonly caller: Caller;
  readonly semantics: Semantics;
  /** Epoch milliseconds. */
  readonly now: number;
}
