import { calcomTables } from '../records/calcom-tables.ts';
import type { RecordBatch } from '../records/record-batch.ts';
import type { Cell, SourceTable } from '../records/source-table.ts';
import { batchSize, expectColumns } from './source-row.ts';

type Rows = Cell[][];

/** Rows of bookings and of what belongs to them, until there are enough for a batch. */
export class BookingBatches {
  bookings: Rows = [];
  attendees: Rows = [];
  seats: Rows = [];
  tracking: Rows = [];
  reasons: Rows = [];
  responses: Rows = [];
  /** The ids given so far. */
  readonly last = { booking: 0, attendee: 0, seat: 0, tracking: 0, reason: 0, response: 0 };

  get full(): boolean {
    return this.attendees.length >= batchSize || this.bookings.length >= batchSize;
  }

  *drain(): Generator<RecordBatch> {
    const filled: [SourceTable, Rows][] = [
      [tables.booking, this.bookings],
      [tables.attendee, this.attendees],
      [tables.seat, this.seats],
      [tables.tracking, this.tracking],
      [tables.reason, this.reasons],
      [tables.response, this.responses],
    ];
    this.bookings = [];
    this.attendees = [];
    this.seats = [];
    this.tracking = [];
    this.reasons = [];
    this.responses = [];
    for (const [table, rows] of filled) if (rows.length > 0) yield { table, rows };
  }
}

/** The rows are written by position, so the columns must be these. */
const tables = {
  booking: expectColumns(
    calcomTables.booking,
    `id uid userId userPrimaryEmail eventTypeId title description responses startTime endTime location createdAt
     updatedAt status paid cancellationReason rejectionReason rescheduled fromReschedule recurringEventId rating
     ratingFeedback noShowHost cancelledBy rescheduledBy creationSource`,
  ),
  attendee: expectColumns(
    calcomTables.attendee,
    'id email name timeZone phoneNumber locale bookingId noShow',
  ),
  seat: expectColumns(calcomTables.bookingSeat, 'id referenceUid bookingId attendeeId data'),
  tracking: expectColumns(
    calcomTables.tracking,
    'id bookingId utm_source utm_medium utm_campaign utm_term utm_content',
  ),
  reason: expectColumns(calcomTables.assignmentReason, 'id bookingId createdAt reasonEnum reasonString'),
  response: expectColumns(
    calcomTables.routingFormResponse,
    'id uuid formFillerId formId response createdAt updatedAt routedToBookingUid chosenRouteId',
  ),
};
