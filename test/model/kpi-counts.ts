import { classOf } from './booking-class.ts';
import type { JoinedBooking } from './joined-booking.ts';
import type { Semantics } from './question.ts';

export type KpiCounts = {
  created: number;
  scheduled: number;
  completed: number;
  rescheduled: number;
  cancelled: number;
  no_show: number;
  no_show_guest: number;
  rated: number;
  ratingSum: number;
  /** ratings above 3 */
  satisfied: number;
};

export function countKpis(rows: JoinedBooking[], semantics: Semantics, now: number): KpiCounts {
  const counts: KpiCounts = {
    created: 0,
    scheduled: 0,
    completed: 0,
    rescheduled: 0,
    cancelled: 0,
    no_show: 0,
    no_show_guest: 0,
    rated: 0,
    ratingSum: 0,
    satisfied: 0,
  };
  for (const row of rows) {
    counts.created += 1;
    const bookingClass = classOf(row, semantics, now);
    if (bookingClass === 'scheduled') counts.scheduled += 1;
    if (bookingClass === 'completed') counts.completed += 1;
    if (bookingClass === 'rescheduled') counts.rescheduled += 1;
    if (bookingClass === 'cancelled') counts.cancelled += 1;
    if (row.booking.noShowHost === true) counts.no_show += 1;
    counts.no_show_guest += row.noShowGuests.length;
    if (row.booking.rating !== null) {
      counts.rated += 1;
      counts.ratingSum += row.booking.rating;
      if (row.booking.rating > 3) counts.satisfied += 1;
    }
  }
  return counts;
}
