import type { Engine } from '../../store/engine.ts';
import type { Digest } from '../record-changes.ts';
import { foldEvents } from './fold-events.ts';
import { awaitAgain } from './waiting-events.ts';

interface Replay {
  readonly workspace: number;
  readonly source?: string | undefined;
  readonly digest: Digest;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Folds every kept event once more: what a newer Kepi reads out of them, and what was lost of their records, is there then. */
export async function replayEvents(
  engine: Engine,
  { workspace, source, digest, signal, onProgress }: Replay,
): Promise<{ readonly events: number }> {
  const events = await awaitAgain(engine, workspace, source);
  for (let done = 0; ; ) {
    signal.throwIfAborted();
    onProgress(Math.min(done, events), events);
    const folded = await foldEvents(engine, { workspace, digest });
    if (folded === 0) return { events };
    done += folded;
  }
}
