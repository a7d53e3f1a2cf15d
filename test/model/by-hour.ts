import type { JoinedBooking } from './joined-booking.ts';
import { clockAt } from './local-day.ts';

export function isAcceptedAtHour(row: JoinedBooking, hour: number, zone: string): boolean {
  return row.booking.status === 'accepted' && clockAt(row.startTime, zone).hour === hour;
}

export function byHour(rows: JoinedBooking[], zone: string) {
  const hours: { hour: number; count: number }[] = [];
  for (let hour = 0; hour < 24; hour += 1) {
    hours.push({ hour, count: rows.filter((row) => isAcceptedAtHour(row, hour, zone)).length });
  }
  return hours;
}
