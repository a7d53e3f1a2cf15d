import { Temporal } from 'temporal-polyfill';
import type { OpenPeriod } from './period.ts';
import { badRequest } from './refusal.ts';
import { startOfDay, toDay, type Zone } from './zone.ts';

interface Bound {
  /** Set when a whole day was asked for. */
  readonly day: number | null;
  readonly first: number;
  /** The first instant after it. */
  readonly after: number;
}

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

function parseBound(text: string, field: string, zone: Zone): Bound {
  const refuse = (why: string) =>
    badRequest(`${field}: ${JSON.stringify(text.slice(0, 100))} ${why}`, {
      field,
      value: text.slice(0, 100),
    });
  const [matched, , , , offset] = pattern.exec(text) ?? [];
  let bound: Bound;
  try {
    if (matched === undefined) throw new RangeError();
    if (!text.includes('T')) {
      const day = toDay(Temporal.PlainDate.from(text));
      bound = { day, first: startOfDay(day, zone), after: startOfDay(day + 1, zone) };
    } else {
      const instant =
        offset === undefined
          ? Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
          : Temporal.Instant.from(text).epochMilliseconds;
      bound = { day: null, first: instant, after: instant + 1 };
    }
  } catch {
    throw refuse('is not a date; use a day (2024-01-31) or an instant (2024-01-31T10:00:00Z)');
  }
  const year = offset === undefined ? Number(text.slice(0, 4)) : new Date(bound.first).getUTCFullYear();
  if (year < 1970 || year > 2199) throw refuse('lies outside the years 1970 to 2199');
  return bound;
}

export function parseAskedPeriod(
  asked: { readonly startDate: string | null; readonly endDate: string | null },
  /** The filter whose dates they are; null for those of the question itself. */
  filter: string | null,
  zone: Zone,
): OpenPeriod {
  const named = (end: string) => (filter === null ? end : `${filter}.${end}`);
  const start = asked.startDate === null ? null : parseBound(asked.startDate, named('startDate'), zone);
  const end = asked.endDate === null ? null : parseBound(asked.endDate, named('endDate'), zone);
  if (start !== null && end !== null) {
    const reversed = start.day !== null && end.day !== null ? end.day < start.day : end.after <= start.first;
    if (reversed) {
      const field = filter ?? 'endDate';
      throw badRequest(`${field}: endDate ${asked.endDate} lies before startDate ${asked.startDate}`, {
        field,
        startDate: asked.startDate,
        endDate: asked.endDate,
      });
    }
  }
  return { from: start?.first ?? null, to: end?.after ?? null };
}
