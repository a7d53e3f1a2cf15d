import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceTable } from '../../records/source-table.ts';

const t = nexudusEntities;

/**
 * By which fields a record is known to be of its entity. A hook that was made with the address of another one would
 * else bring, or take away, whatever has the same id.
 */
const marks: ReadonlyMap<SourceTable, readonly string[]> = new Map<SourceTable, readonly string[]>([
  [t.businesses, ['Name', 'WebAddress']],
  [t.coworkers, ['FullName']],
  [t.teams, ['Name', 'BusinessId']],
  [t.contracts, ['CoworkerId', 'StartDate']],
  [t.bookings, ['FromTime', 'ToTime']],
  [t.checkins, ['FromTime']],
  [t.products, ['CoworkerId', 'ProductName']],
  [t.calendarEvents, ['Name', 'StartDate']],
  [t.eventAttendees, ['CalendarEventId']],
  [t.invoices, ['CoworkerId', 'InvoiceNumber']],
]);

/** The first field that it would have, were it one; undefined when it has all of them. A field may be null. */
export const missingMark = (
  table: SourceTable,
  record: Readonly<Record<string, unknown>>,
): string | undefined => marks.get(table)?.find((field) => record[field] === undefined);
