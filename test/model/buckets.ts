import { Temporal } from 'temporal-polyfill';
import type { Interval } from './asked.ts';
import type { Range } from './date-range.ts';
import { bucketLabels, type Labels } from './labels.ts';
import { type Day, dayAt, dayStart, wholeDaysBetween } from './local-day.ts';
import { badRequest } from './refusal.ts';

export type Bucket = Range & Labels & { isToday: boolean };

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const mostBuckets = 5000;

export function intervalByLength(range: Range, zone: string): Interval {
  const days = wholeDaysBetween(range.from, range.to - 1, zone);
  if (days > 365) return 'year';
  if (days > 90) return 'month';
  if (days > 30) return 'week';
  return 'day';
}

export function bucketsOf(
  range: Range,
  zone: string,
  interval: Interval,
  weekStart: string,
  now: number,
): Bucket[] {
  const today = dayAt(now, zone);
  const spansYears = dayAt(range.from, zone).year !== dayAt(range.to - 1, zone).year;
  const buckets: Bucket[] = [];
  let cursor = range.from;
  while (cursor < range.to) {
    if (buckets.length === mostBuckets) throw badRequest(`more than ${mostBuckets} buckets`);
    const end = Math.min(dayStart(firstDayAfter(dayAt(cursor, zone), interval, weekStart), zone), range.to);
    const first = dayAt(cursor, zone);
    const last = dayAt(end - 1, zone);
    buckets.push({
      from: cursor,
      to: end,
      ...bucketLabels(interval, first, last, spansYears),
      isToday: Temporal.PlainDate.compare(first, today) <= 0 && Temporal.PlainDate.compare(today, last) <= 0,
    });
    cursor = end;
  }
  return buckets;
}

/** The first day of the day, week, month or year after the one that holds `day`. */
function firstDayAfter(day: Day, interval: Interval, weekStart: string): Day {
  switch (interval) {
    case 'day':
      return day.add({ days: 1 });
    case 'week': {
      const known = weekdays.indexOf(weekStart);
      const startIndex = known === -1 ? 0 : known;
      const sundayBasedWeekday = day.dayOfWeek % 7;
      const daysIntoWeek = (sundayBasedWeekday - startIndex + 7) % 7;
      return day.add({ days: 7 - daysIntoWeek });
    }
    case 'month':
      return day.with({ day: 1 }).add({ months: 1 });
    case 'year':
      return day.with({ month: 1, day: 1 }).add({ years: 1 });
  }
}
