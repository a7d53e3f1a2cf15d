import type { Period } from './period.ts';
import { type Day, dayOf, startOfDay, type Zone } from './zone.ts';

/** The first and the last day of a period. */
interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The days of the calendar that a period consists of; null where it begins or ends in the middle of one. */
export function wholeDays({ from, to }: Period, zone: Zone): Days | null {
  const first = dayOf(from, zone);
  const last = dayOf(to - 1, zone);
  // A day that the zone left out was asked for: Pacific/Apia, 2011-12-30.
  if (from === to) return { first: last + 1, last: first - 1 };
  return startOfDay(first, zone) === from && startOfDay(last + 1, zone) === to ? { first, last } : null;
}

/** The same the other way round. */
export const periodOfDays = ({ first, last }: Days, zone: Zone): Period => ({
  from: startOfDay(first, zone),
  to: startOfDay(last + 1, zone),
});
