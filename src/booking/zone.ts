import { Temporal } from 'temporal-polyfill';
import { dayLength } from './period.ts';
import { badRequest } from './refusal.ts';

/** An IANA time zone that is known to exist. */
export type Zone = string & { readonly zone: unique symbol };

const known = new Map<string, boolean>();

export function parseZone(name: string): Zone {
  let exists = known.get(name);
  if (exists === undefined) {
    exists = isZone(name);
    if (known.size < 2_000) known.set(name, exists);
  }
  if (exists) return name as Zone;
  throw badRequest(
    `timeZone: ${JSON.stringify(name.slice(0, 100))} is not a known time zone; use an IANA name such as "Europe/Paris"`,
    { field: 'timeZone', value: name.slice(0, 100) },
  );
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}

/** A day of the calendar as a count of days since 1970-01-01. */
export type Day = number;

export const toDate = (day: Day) => Temporal.PlainDate.from('1970-01-01').add({ days: day });
export const toDay = (date: Temporal.PlainDate): Day =>
  Math.round(Date.UTC(date.year, date.month - 1, date.day) / dayLength);

export const inZone = (instant: number, zone: Zone) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const starts = new Map<string, number>();

/** The first instant of the day; of a day that the zone skipped, that of the next one. */
export function startOfDay(day: Day, zone: Zone): number {
  const key = `${day} ${zone}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = toDate(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
    if (starts.size >= 20_000) starts.clear();
    starts.set(key, start);
  }
  return start;
}

/**
 * The last day that has begun. Where clocks go back across midnight (St John's, 2010-11-07, 00:01 to 23:01) the
 * hour that reads 23:01 again belongs to the new day, which had begun.
 */
export function dayOf(instant: number, zone: Zone): Day {
  const day = toDay(inZone(instant, zone).toPlainDate());
  return startOfDay(day + 1, zone) <= instant ? day + 1 : day;
}
