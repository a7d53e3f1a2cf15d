import { type Sync, toState } from './sync.ts';
import type { SyncState } from './sync-state.ts';

/** Written at a time: so many that a write pays, so few that little is asked for again when it is stopped. */
const perWrite = 2_000;

/** What one request has brought. */
export interface Haul<T> {
  readonly rows: readonly T[];
  readonly askedAt: number;
  /** What to go on from once the rows are stored. */
  readonly onward?: (state: SyncState) => SyncState;
}

/** Writes what comes in a few large steps, each with where to go on from. */
export async function bringBatches<T>(
  sync: Sync,
  hauls: AsyncIterable<Haul<T>>,
  write: (rows: readonly T[], step: { observedAt: number; state: SyncState; whole: false }) => Promise<void>,
): Promise<void> {
  let rows: T[] = [];
  let askedAt: number | null = null;
  const flush = async () => {
    await sync.complaints.tell(sync.pull);
    if (askedAt !== null) await write(rows, { observedAt: askedAt, state: toState(sync), whole: false });
    rows = [];
    askedAt = null;
  };
  for await (const haul of hauls) {
    rows.push(...haul.rows);
    askedAt ??= haul.askedAt;
    sync.state = haul.onward?.(sync.state) ?? sync.state;
    if (rows.length >= perWrite) await flush();
  }
  await flush();
}
