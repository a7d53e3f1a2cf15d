import { calcomTables } from '../../records/calcom-tables.ts';
import { attachedTo } from './attached-to.ts';
import { bringFollowed } from './bring-followed.ts';
import { addedSince } from './changed-since.ts';
import type { FoundTable } from './found-table.ts';
import { readPages } from './read-pages.ts';
import { type Round, toTimestamp } from './round.ts';
import { differencesOf } from './row-differences.ts';
import { greatestId, safeIds } from './safe-ids.ts';
import { isOneOf, readStored } from './stored-rows.ts';

/** Who came is marked after a booking, and guests are added before it: what belongs to these is looked at every time. */
const window = 30 * 86_400_000;
const bookingsAtOnce = 5_000;

/** What belongs to bookings of the last thirty days and of all days to come. */
export async function followWindow(round: Round): Promise<void> {
  const { db, found, at } = round;
  const from = toTimestamp(at - window);
  const bookings = found.get(calcomTables.booking)?.from;
  const text = `SELECT "id" FROM ${bookings} WHERE "startTime" >= $1 AND "id" > $2 AND ${safeIds('"id"')} ORDER BY "id" LIMIT ${bookingsAtOnce}`;
  let last = 0;
  for (;;) {
    const rows = await db.read(text, [from, last]);
    const ids = rows.map(([id]) => Number(id));
    await bringFollowed(round, await attachedTo(round, ids));
    if (ids.length < bookingsAtOnce) return;
    last = ids.at(-1) ?? last;
  }
}

/** Rows that were added, whatever booking they belong to. Answers with the last id. */
export async function followAdded(round: Round, found: FoundTable): Promise<number> {
  const known = round.state.get(found.table.name);
  let lastId = known?.lastId ?? 0;
  for await (const page of readPages(round.db, found, addedSince(known))) {
    await round.rejects.add(page.rejects);
    lastId = greatestId(page.keys, lastId);
    const stored = await readStored(round.pull, found, isOneOf(page.keys));
    await bringFollowed(round, [differencesOf(found, page, stored, round.latest)]);
  }
  return lastId;
}
