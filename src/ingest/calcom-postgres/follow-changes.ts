import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { attachedTo } from './attached-to.ts';
import { bringFollowed } from './bring-followed.ts';
import { changedSince } from './changed-since.ts';
import type { FoundTable } from './found-table.ts';
import { readPages } from './read-pages.ts';
import type { Round } from './round.ts';
import { differencesOf } from './row-differences.ts';
import { greatestId } from './safe-ids.ts';
import { isOneOf, readStored } from './stored-rows.ts';

/**
 * Rows that were changed since, of a table that tells when; a booking brings what belongs to it. Answers with the
 * last id.
 */
export async function followChanges(round: Round, found: FoundTable): Promise<number> {
  const known = round.state.get(found.table.name);
  let lastId = known?.lastId ?? 0;
  for await (const page of readPages(round.db, found, changedSince(found, known))) {
    await round.rejects.add(page.rejects);
    lastId = greatestId(page.keys, lastId);
    const stored = await readStored(round.pull, found, isOneOf(page.keys));
    const differences = differencesOf(found, page, stored, round.latest);
    const bookings = [...differences.changed, ...differences.silent].map(idOf);
    const attached = found.table === calcomTables.booking ? await attachedTo(round, bookings) : [];
    await bringFollowed(round, [...attached, differences]);
  }
  return lastId;
}

const idOf = (row: SourceRow) => row[0] as number;
