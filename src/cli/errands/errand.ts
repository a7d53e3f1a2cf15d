import type { z } from 'zod';
import type { Config } from '../../config.ts';
import type { Pulls } from '../../ingest/pulls.ts';
import type { Schedule } from '../../sources/pull-schedule.ts';
import type { SecretBox } from '../../sources/secret-box.ts';
import type { Engine } from '../../store/engine.ts';
import type { Progress } from '../progress.ts';

/** What all errands find that are run beside one open store: in this process, or in the server's. */
export interface Office {
  readonly engine: Engine;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly config: Config;
  readonly secrets: SecretBox;
  readonly pulls: Pulls;
  /** By which sources are pulled; null where nobody pulls by himself. */
  readonly schedule: Schedule | null;
  /** Under which others reach the server. */
  readonly address: string;
}

export interface Desk extends Office {
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
