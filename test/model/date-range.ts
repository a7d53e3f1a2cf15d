import { Temporal } from 'temporal-polyfill';
import { dayStart } from './local-day.ts';
import { badRequest } from './refusal.ts';

/** Half-open: `from` is the first instant inside, `to` the first one outside. */
export type Range = { from: number; to: number };

/** A side that is null is open. */
export type OpenRange = { from: number | null; to: number | null };

export function isClosed(range: OpenRange): range is Range {
  return range.from !== null && range.to !== null;
}

type Moment = { day: Temporal.PlainDate | null; firstMs: number; afterMs: number };

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

function parseMoment(text: string, zone: string): Moment {
  const parts = form.exec(text);
  if (parts === null) throw badRequest(`${text} is no date`);
  const [, year, month, dayOfMonth, hour, minute, second = '0', fraction = '', offset] = parts;
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3);
  const hasMore = /[1-9]/.test(fraction.slice(3));
  let clock: Temporal.PlainDateTime;
  try {
    clock = Temporal.PlainDateTime.from(
      {
        year: Number(year),
        month: Number(month),
        day: Number(dayOfMonth),
        hour: Number(hour ?? 0),
        minute: Number(minute ?? 0),
        second: Number(second),
        millisecond: Number(milliseconds),
      },
      { overflow: 'reject' },
    );
  } catch {
    throw badRequest(`${text} is no date`);
  }

  if (hour === undefined) {
    assertYear(clock.year, text);
    const day = clock.toPlainDate();
    return { day, firstMs: dayStart(day, zone), afterMs: dayStart(day.add({ days: 1 }), zone) };
  }
  if (offset === undefined) {
    assertYear(clock.year, text);
    // 'compatible': in a gap the offset before it, in a fold the earlier instant.
    const instant = clock.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
    return { day: null, firstMs: hasMore ? instant + 1 : instant, afterMs: instant + 1 };
  }
  const utc = clock.toZonedDateTime('UTC').epochMilliseconds;
  const instant = utc - offsetMilliseconds(offset);
  assertYear(new Date(instant).getUTCFullYear(), text);
  return { day: null, firstMs: hasMore ? instant + 1 : instant, afterMs: instant + 1 };
}

function offsetMilliseconds(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

function assertYear(year: number, text: string): void {
  if (year < 1970 || year > 2199) throw badRequest(`${text} is outside 1970 to 2199`);
}

export function parseRange(startDate: string | null, endDate: string | null, zone: string): OpenRange {
  const start = startDate === null ? null : parseMoment(startDate, zone);
  const end = endDate === null ? null : parseMoment(endDate, zone);
  if (start !== null && end !== null) {
    // Two dates are compared as dates: a day the zone skipped is an empty range, not an end before its start.
    const isBackwards =
      start.day !== null && end.day !== null
        ? Temporal.PlainDate.compare(end.day, start.day) < 0
        : end.afterMs <= start.firstMs;
    if (isBackwards) throw badRequest('the end is before the start');
  }
  return { from: start === null ? null : start.firstMs, to: end === null ? null : end.afterMs };
}
