import { Temporal } from 'temporal-polyfill';
import { badRequest } from './refusal.ts';

export type Day = Temporal.PlainDate;

export function parseZone(value: unknown): string {
  if (typeof value !== 'string') throw badRequest('timeZone is not a string');
  // An offset such as +05:30 is no IANA zone, though Temporal takes it.
  if (!/^[A-Za-z]/.test(value)) throw badRequest(`unknown zone ${value}`);
  try {
    Temporal.PlainDate.from('2024-01-01').toZonedDateTime(value);
  } catch {
    throw badRequest(`unknown zone ${value}`);
  }
  return value;
}

/** The first instant of the day. A day that the zone skipped starts where the next one does. */
export function dayStart(day: Day, zone: string): number {
  return day.toZonedDateTime(zone).epochMilliseconds;
}

export function clockAt(instant: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
}

/**
 * The day that has begun and whose successor has not. America/St_Johns set its clocks back at 00:01, from
 * 2010-11-07 to 23:01 of 2010-11-06: that second 23:01 to 00:00 belongs to the 7th, which had begun.
 */
export function dayAt(instant: number, zone: string): Day {
  const day = clockAt(instant, zone).toPlainDate();
  const next = day.add({ days: 1 });
  return dayStart(next, zone) <= instant ? next : day;
}

export function isDayStart(instant: number, zone: string): boolean {
  return dayStart(dayAt(instant, zone), zone) === instant;
}

/** Calendar days between two instants by the wall clock, truncated: a DST day counts as one. */
export function wholeDaysBetween(first: number, last: number, zone: string): number {
  // Too little for a day of any length; in the night of St. John's `until` throws.
  if (last - first < 12 * 3_600_000) return 0;
  const from = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
  const to = Temporal.Instant.fromEpochMilliseconds(last).toZonedDateTimeISO(zone);
  return from.until(to, { largestUnit: 'day' }).days;
}
