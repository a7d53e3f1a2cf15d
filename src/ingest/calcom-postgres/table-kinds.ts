import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceTable } from '../../records/source-table.ts';

const { attendee, bookingSeat, tracking, assignmentReason, booking, routingFormResponse } = calcomTables;

/** What belongs to a booking, and does not tell when it changed. */
export const attachedTables: readonly SourceTable[] = [attendee, bookingSeat, tracking, assignmentReason];

/** Long ones, copied page by page: what hangs on bookings first, so that a booking is settled once. */
export const longTables: readonly SourceTable[] = [...attachedTables, booking, routingFormResponse];

/** Short ones, read whole by every pull. */
export const shortTables: readonly SourceTable[] = Object.values(calcomTables).filter(
  (table) => !longTables.includes(table),
);
