import { readWorkspaces } from '../copy/unfinished.ts';
import type { Engine } from '../store/engine.ts';
import { CliError } from './cli-error.ts';

/** Nobody is to work with a store that is half copied. */
export async function requireWhole(engine: Engine): Promise<void> {
  if (!(await readWorkspaces(engine)).unfinished) return;
  throw new CliError(
    'The store is a copy that has not ended; give the same "kepi copy" again, and it goes on.',
  );
}
