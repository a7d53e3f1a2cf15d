import type { Bucket, Interval } from './buckets.ts';
import { type Day, toDate } from './zone.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Label {
  readonly short: string;
  readonly full: string;
}

const monthName = (day: Day) => months[toDate(day).month - 1] ?? '';
const monthDay = (day: Day) => `${monthName(day)} ${toDate(day).day}`;

/** `Jan 31, 2024` */
export const dateLabel = (day: Day) => `${monthDay(day)}, ${toDate(day).year}`;

/** How a bucket is written on an axis and in full; `spansYears` says whether the whole range does. */
export function bucketLabel({ first, last }: Bucket, interval: Interval, spansYears: boolean): Label {
  const from = toDate(first);
  const to = toDate(last);
  switch (interval) {
    case 'day':
      return { short: monthDay(first), full: dateLabel(first) };
    case 'week': {
      const sameMonth = from.year === to.year && from.month === to.month;
      const start = from.year === to.year ? monthDay(first) : dateLabel(first);
      return {
        short: `${monthDay(first)} - ${sameMonth ? to.day : monthDay(last)}`,
        full: `${start} - ${dateLabel(last)}`,
      };
    }
    case 'month': {
      const full = `${monthName(first)} ${from.year}`;
      return { short: spansYears ? full : monthName(first), full };
    }
    case 'year':
      return { short: String(from.year), full: String(from.year) };
  }
}
