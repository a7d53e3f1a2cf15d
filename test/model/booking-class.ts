import type { JoinedBooking } from './joined-booking.ts';
import type { Semantics } from './question.ts';

export type BookingClass = 'scheduled' | 'completed' | 'rescheduled' | 'cancelled' | 'rejected' | 'pending';

export function classOf(row: JoinedBooking, semantics: Semantics, now: number): BookingClass | null {
  return semantics === 'documented' ? documentedClass(row, now) : calcomClass(row, now);
}

function documentedClass(row: JoinedBooking, now: number): BookingClass {
  if (row.booking.rescheduled === true) return 'rescheduled';
  if (row.booking.status === 'cancelled') return 'cancelled';
  if (row.booking.status === 'rejected') return 'rejected';
  if (row.booking.status === 'pending') return 'pending';
  if (row.booking.status === 'awaiting_host') return 'pending';
  return row.endTime <= now ? 'completed' : 'scheduled';
}

function calcomClass(row: JoinedBooking, now: number): BookingClass | null {
  if (row.booking.rescheduled === true) return 'rescheduled';
  if (row.booking.status === 'cancelled' && row.booking.rescheduled === null) return 'cancelled';
  if (row.endTime < now) return 'completed';
  if (row.endTime > now) return 'scheduled';
  return null;
}
