import type { OpenRange } from './date-range.ts';
import type { JoinedBooking } from './joined-booking.ts';
import type { Semantics } from './question.ts';

export type DateColumn = 'startTime' | 'createdAt';
export type DateFilter = { column: DateColumn; range: OpenRange };

export function passesDateFilter(row: JoinedBooking, filter: DateFilter, semantics: Semantics): boolean {
  const { from, to } = filter.range;
  const value = row[filter.column];
  // Cal.com compares the end of the booking with the end of the range.
  const upper = filter.column === 'startTime' && semantics === 'calcom' ? row.endTime : value;
  if (from !== null && value < from) return false;
  if (to !== null && upper >= to) return false;
  return true;
}
