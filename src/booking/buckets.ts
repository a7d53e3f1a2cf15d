import { Temporal } from 'temporal-polyfill';
import { dayLength, type Period } from './period.ts';
import { badRequest } from './refusal.ts';
import { type Day, dayOf, inZone, startOfDay, toDate, toDay, type Zone } from './zone.ts';

export type Interval = 'day' | 'week' | 'month' | 'year';

/** 0 is Sunday. */
export type WeekStart = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export const sunday: WeekStart = 0;
export const monday: WeekStart = 1;

export interface Bucket {
  /** The number that a row's day falls under: see `bucketKey`. */
  readonly key: number;
  readonly first: Day;
  readonly last: Day;
}

const bucketCap = 5_000;

/** By the whole local days between the first and the last instant of the period. */
export function intervalOf({ from, to }: Period, zone: Zone): Interval {
  // Where clocks go back across midnight, so short a range may end on the day before it began: Temporal throws.
  if (to - from <= dayLength) return 'day';
  const { days } = inZone(from, zone).until(inZone(to - 1, zone), { largestUnit: 'days' });
  if (days > 365) return 'year';
  if (days > 90) return 'month';
  return days > 30 ? 'week' : 'day';
}

const weekdaysBefore1970 = 4;

/** Days of one bucket have one key, and later buckets greater ones; `metrics` says the same in SQL. */
function bucketKey(day: Day, interval: Interval, weekStart: WeekStart): number {
  if (interval === 'day') return day;
  if (interval === 'week') return Math.floor((day + weekdaysBefore1970 - weekStart) / 7);
  const { year, month } = toDate(day);
  return interval === 'month' ? year * 12 + month - 1 : year;
}

function nextBucket(day: Day, interval: Interval, weekStart: WeekStart): Day {
  if (interval === 'day') return day + 1;
  if (interval === 'week')
    return (bucketKey(day, 'week', weekStart) + 1) * 7 - weekdaysBefore1970 + weekStart;
  const { year, month } = toDate(day);
  const next =
    interval === 'month'
      ? Temporal.PlainYearMonth.from({ year, month }).add({ months: 1 })
      : { year: year + 1, month: 1 };
  return toDay(Temporal.PlainDate.from({ year: next.year, month: next.month, day: 1 }));
}

/** The first day of the bucket that holds the day, also before the period begins. */
export function firstDayOf(day: Day, interval: Interval, weekStart: WeekStart): Day {
  if (interval === 'day') return day;
  if (interval === 'week') return bucketKey(day, 'week', weekStart) * 7 - weekdaysBefore1970 + weekStart;
  const { year, month } = toDate(day);
  return toDay(Temporal.PlainDate.from({ year, month: interval === 'month' ? month : 1, day: 1 }));
}

/** The period with the buckets that it touches. */
export function wholeBuckets(
  { from, to }: Period,
  zone: Zone,
  interval: Interval,
  weekStart: WeekStart,
): Period {
  return {
    from: startOfDay(firstDayOf(dayOf(from, zone), interval, weekStart), zone),
    to: startOfDay(nextBucket(dayOf(to - 1, zone), interval, weekStart), zone),
  };
}

/**
 * All buckets of the period in order, the first and the last clipped to it; a day without instants has none. `asked` is
 * the field that chose their length.
 */
export function bucketsOf(
  period: Period,
  zone: Zone,
  interval: Interval,
  weekStart: WeekStart,
  asked = 'interval',
): Bucket[] {
  if (period.from >= period.to) return [];
  const first = dayOf(period.from, zone);
  const last = dayOf(period.to - 1, zone);
  const buckets: Bucket[] = [];
  for (let day = first; day <= last; ) {
    const next = Math.min(nextBucket(day, interval, weekStart), last + 1);
    if (interval !== 'day' || startOfDay(day, zone) < startOfDay(next, zone)) {
      buckets.push({ key: bucketKey(day, interval, weekStart), first: day, last: next - 1 });
    }
    if (buckets.length > bucketCap) {
      throw badRequest(
        `${asked}: the range has more than ${bucketCap} buckets of a ${interval}; ask for longer ones or a shorter range`,
        { field: asked, interval, cap: bucketCap },
      );
    }
    day = next;
  }
  return buckets;
}

export const hoursOfDay = dayLength / 3_600_000;
