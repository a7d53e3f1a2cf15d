import type { z } from 'zod';
import type { SecretBox } from '../../sources/secret-box.ts';
import type { Engine } from '../../store/engine.ts';
import type { Progress } from '../progress.ts';

/** What an errand finds where it is run: beside the open store, in this process or in the server's. */
export interface Desk {
  readonly engine: Engine;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly secrets: SecretBox;
  /** What must not be part of the input: files, a password. Passes by once. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Aborted when nobody waits for the errand any more. */
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** The part of a command that needs the store. Input and result are JSON. */
export interface Errand<Input, Result> {
  readonly name: string;
  run(desk: Desk, input: Input): Promise<Result>;
}

export const errand = <Schema extends z.ZodType, Result>(
  name: string,
  input: Schema,
  run: (desk: Desk, input: z.output<Schema>) => Promise<Result>,
): Errand<z.input<Schema>, Result> => ({
  name,
  run: (desk, given) => run(desk, input.parse(given)),
});
