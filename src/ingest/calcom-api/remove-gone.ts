import { calcomTables } from '../../records/calcom-tables.ts';
import { toldTables } from '../../records/told-tables.ts';
import { AskError } from '../asking/ask-error.ts';
import { toKey } from './our-layers.ts';
import { asker, bookingsPlace, bookingsVersion, type Sync, toState } from './sync.ts';
import { isTold } from './told.ts';

const t = calcomTables;
export interface Removed {
  readonly gone: number;
  /** Not listed, and nobody says whether it is gone. */
  readonly unsure: number;
}

/**
 * Removes bookings that the source, asked for each by its uid, says that it does not have. That a list leaves one out
 * does not mean as much: another key may have brought it, whose owner sees more.
 */
export async function removeGone(
  sync: Sync,
  unlisted: readonly (readonly [id: number, uid: string])[],
  asOf: number,
): Promise<Removed> {
  if (unlisted.length === 0) return { gone: 0, unsure: 0 };
  if (!(await findsOne(sync))) return { gone: 0, unsure: unlisted.length };
  const ids: number[] = [];
  let unsure = 0;
  for (const [id, uid] of unlisted) {
    // The others are for the next pull.
    if (sync.asks.left-- <= 0) {
      unsure++;
      continue;
    }
    const there = await isThere(sync, uid);
    if (there === false) ids.push(id);
    if (there === null) unsure++;
  }
  const { pull } = sync;
  const counts = await pull.write(
    { observedAt: asOf, state: toState(sync), whole: false },
    async (recording) => {
      const keys = ids.map((id) => toKey(t.booking, { id }));
      await recording.gone(t.booking, keys, asOf);
      await recording.hasOf(toldTables.guest, { column: 'booking_id', owners: ids }, []);
      return [];
    },
  );
  const gone = counts.get(t.booking)?.removed ?? 0;
  return { gone, unsure: unsure + ids.length - gone };
}

/** Whether a booking that is there is found when it is asked for: only then means not found that one is gone. */
async function findsOne(sync: Sync): Promise<boolean> {
  const { rows } = await asker(sync, bookingsPlace(sync.scope))({ take: 1 });
  const [row] = rows;
  return isTold(row) && typeof row.uid === 'string' && (await isThere(sync, row.uid)) === true;
}

/** Null when the key may not know. */
async function isThere({ caller }: Sync, uid: string): Promise<boolean | null> {
  try {
    await caller.get({ path: `/v2/bookings/${encodeURIComponent(uid)}`, version: bookingsVersion });
    return true;
  } catch (error) {
    if (error instanceof AskError && error.status === 404) return false;
    if (error instanceof AskError && error.status === 403) return null;
    throw error;
  }
}
