import type { Engine } from '../../store/engine.ts';

/** Who asks about teams: the coworkers that he is, in one workspace. */
export interface TeamCaller {
  readonly workspace: number;
  readonly coworkerIds: readonly number[];
  readonly operator: boolean;
}

/** All that a question about teams needs beside its input. */
export interface TeamAsking {
  readonly engine: Engine;
  readonly caller: TeamCaller;
  /** Epoch milliseconds. */
  readonly now: number;
}
