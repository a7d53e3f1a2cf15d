import { sql, word } from '../../sql/statement.ts';
import { differingPages } from './differing-pages.ts';
import { foundAmong, type Round } from './round.ts';
import type { Differences } from './row-differences.ts';
import { attachedTables } from './table-kinds.ts';

/** What has changed of all that belongs to these bookings. */
export async function attachedTo(round: Round, bookings: readonly number[]): Promise<Differences[]> {
  if (bookings.length === 0) return [];
  const differences: Differences[] = [];
  const chosen = { where: '"bookingId" = ANY($1::bigint[])', values: [bookings] };
  const kept = word('isOneOf', sql`booking_id`, sql`${bookings}`);
  for (const found of foundAmong(round, attachedTables)) {
    for await (const page of differingPages(round, found, chosen, kept)) differences.push(page);
  }
  return differences;
}
