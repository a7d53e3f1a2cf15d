import type { SourceRow } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { isUnread, rowParser, type Unread } from './row-parser.ts';
import type { Told } from './told.ts';
import type { ToldBooking } from './told-booking.ts';

const parsePerson = rowParser(toldTables.person, 'email');
const parseEventType = rowParser(toldTables.eventType);

/** Who hosts, as far as bookings tell: for people of whom no list tells. */
export const hostRows = (bookings: readonly ToldBooking[]): SourceRow[] =>
  beside(
    bookings.flatMap(({ hosts }) => hosts),
    ({ id, email, username, name, timeZone }) =>
      parsePerson({
        id,
        email,
        username: username ?? null,
        name: name ?? null,
        timeZone: timeZone ?? null,
      }),
  );

/** What event types are called of which no list tells: those of other people. */
export const slugRows = (bookings: readonly ToldBooking[]): SourceRow[] =>
  beside(
    bookings.flatMap(({ eventType }) => (eventType === null ? [] : [eventType])),
    ({ id, slug }) => parseEventType({ id, slug: slug ?? null }),
  );

/** One row for each; somebody without a number is nobody any more. */
function beside(told: readonly Told[], parse: (told: Told) => SourceRow | Unread): SourceRow[] {
  const rows = new Map<number, SourceRow>();
  for (const one of told) {
    const row = Number.isSafeInteger(one.id) ? parse(one) : null;
    if (row !== null && !isUnread(row)) rows.set(one.id as number, row);
  }
  return [...rows.values()];
}
