import type { Dataset } from './dataset.ts';
import { isWithin, type Span } from './location.ts';

/** A booking or a check-in. */
export type Time = {
  id: number;
  coworkerId: number;
  from: number;
  to: number;
  teamNames: string | null;
};

/** Without the cancelled ones: a cancellation names the booking by its original id, or by its own. */
export function bookedTimes(dataset: Dataset): Time[] {
  const cancelled = new Set<number>();
  for (const { Id, OriginalBookingId } of dataset.cancelledbookings) cancelled.add(OriginalBookingId ?? Id);
  const times: Time[] = [];
  for (const booking of dataset.bookings) {
    const coworkerId = booking.CoworkerId ?? null;
    if (coworkerId === null || cancelled.has(booking.Id)) continue;
    times.push({
      id: booking.Id,
      coworkerId,
      from: Date.parse(booking.FromTime),
      to: Date.parse(booking.ToTime),
      teamNames: booking.TeamsAtTheTimeOfBooking ?? null,
    });
  }
  return times;
}

/** An open check-in counts up to now. */
export function checkedTimes(dataset: Dataset, now: number): Time[] {
  const times: Time[] = [];
  for (const checkin of dataset.checkins) {
    const coworkerId = checkin.CoworkerId ?? null;
    if (coworkerId === null) continue;
    const to = checkin.ToTime ?? null;
    times.push({
      id: checkin.Id,
      coworkerId,
      from: Date.parse(checkin.FromTime),
      to: to === null ? now : Date.parse(to),
      teamNames: checkin.TeamsAtTheTimeOfCheckin ?? null,
    });
  }
  return times;
}

export function begunWithin(times: Time[], span: Span): Time[] {
  return times.filter((time) => isWithin(time.from, span));
}

export function millisecondsOf(times: Time[]): number {
  let total = 0;
  for (const { from, to } of times) total += to - from;
  return total;
}

/** Summed exactly, then floored. */
export function wholeMinutes(times: Time[]): number {
  return Math.floor(millisecondsOf(times) / 60_000);
}
