import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { isUnread, rowParser, type Unread } from './row-parser.ts';
import type { Told } from './told.ts';
import type { ToldBooking } from './told-booking.ts';

interface Beside {
  readonly ids: readonly number[];
  readonly rows: readonly SourceRow[];
}

const parseUser = rowParser(calcomTables.users);
const parseEventType = rowParser(calcomTables.eventType);

/** Who hosts, as far as bookings tell, and nobody of whom more is known. */
export const hostRows = (bookings: readonly ToldBooking[], known: ReadonlySet<number>): Beside =>
  beside(
    bookings.flatMap(({ hosts }) => hosts),
    known,
    ({ id, email, username, name, timeZone }) =>
      parseUser({
        id,
        email,
        username: username ?? null,
        name: name ?? null,
        timeZone: timeZone ?? null,
      }),
  );

/** What event types are called that no list tells of: those of other people. */
export const slugRows = (bookings: readonly ToldBooking[], known: ReadonlySet<number>): Beside =>
  beside(
    bookings.flatMap(({ eventType }) => (eventType === null ? [] : [eventType])),
    known,
    ({ id, slug }) => parseEventType({ id, slug: slug ?? null }),
  );

/** One row for each; who cannot be read is told of with the booking that names him, or is nobody. */
function beside(
  told: readonly Told[],
  known: ReadonlySet<number>,
  parse: (told: Told) => SourceRow | Unread,
): Beside {
  const rows = new Map<number, SourceRow>();
  for (const one of told) {
    if (!Number.isSafeInteger(one.id) || known.has(one.id as number)) continue;
    const row = parse(one);
    if (!isUnread(row)) rows.set(one.id as number, row);
  }
  return { ids: [...rows.keys()], rows: [...rows.values()] };
}
