import type { Interval } from './asked.ts';
import type { Day } from './local-day.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type Labels = { short: string; full: string };

function monthName(day: Day): string {
  return months[day.month - 1]!;
}

function shortDayLabel(day: Day): string {
  return `${monthName(day)} ${day.day}`;
}

export function fullDayLabel(day: Day): string {
  return `${shortDayLabel(day)}, ${day.year}`;
}

/** `first` and `last` are the bucket's days as clipped by the range. */
export function bucketLabels(interval: Interval, first: Day, last: Day, rangeSpansYears: boolean): Labels {
  switch (interval) {
    case 'day':
      return { short: shortDayLabel(first), full: fullDayLabel(first) };
    case 'week':
      return { short: shortWeekLabel(first, last), full: fullWeekLabel(first, last) };
    case 'month': {
      const full = `${monthName(first)} ${first.year}`;
      return { short: rangeSpansYears ? full : monthName(first), full };
    }
    case 'year':
      return { short: `${first.year}`, full: `${first.year}` };
  }
}

function shortWeekLabel(first: Day, last: Day): string {
  const end = first.month === last.month ? `${last.day}` : shortDayLabel(last);
  return `${shortDayLabel(first)} - ${end}`;
}

function fullWeekLabel(first: Day, last: Day): string {
  const start = first.year === last.year ? shortDayLabel(first) : fullDayLabel(first);
  return `${start} - ${fullDayLabel(last)}`;
}
