import type { Range } from '../date-range.ts';
import { type Day, dayAt, dayStart } from '../local-day.ts';
import type { Semantics } from '../question.ts';
import { badRequest } from '../refusal.ts';

export const routedPeriods = ['perDay', 'perWeek', 'perMonth'] as const;
export type RoutedPeriod = (typeof routedPeriods)[number];

const mostPeriods = 5000;

/** A period that ends where it begins has no instant, and touches no period. */
function isEmpty(window: Range): boolean {
  return window.from === window.to;
}

/** Cal.com looks at the whole periods around what is asked for, and there weeks start on Sunday. */
export function windowOf(asked: Range, period: RoutedPeriod, zone: string, semantics: Semantics): Range {
  if (semantics === 'documented' || isEmpty(asked)) return asked;
  const firstDayOf = (day: Day) =>
    period === 'perWeek' ? day.subtract({ days: day.dayOfWeek % 7 }) : firstDay(day, period);
  const last = firstDayOf(dayAt(asked.to - 1, zone));
  return {
    from: dayStart(firstDayOf(dayAt(asked.from, zone)), zone),
    to: dayStart(nextFirstDay(last, period), zone),
  };
}

/** Every period that the window touches, whole, in order; weeks start on Monday. */
export function periodsOf(window: Range, period: RoutedPeriod, zone: string): Range[] {
  const periods: Range[] = [];
  if (isEmpty(window)) return periods;
  let from = dayStart(firstDay(dayAt(window.from, zone), period), zone);
  while (from < window.to) {
    if (periods.length === mostPeriods) throw badRequest(`more than ${mostPeriods} periods`);
    const to = dayStart(nextFirstDay(firstDay(dayAt(from, zone), period), period), zone);
    periods.push({ from, to });
    from = to;
  }
  return periods;
}

function firstDay(day: Day, period: RoutedPeriod): Day {
  switch (period) {
    case 'perDay':
      return day;
    case 'perWeek':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'perMonth':
      return day.with({ day: 1 });
  }
}

function nextFirstDay(first: Day, period: RoutedPeriod): Day {
  switch (period) {
    case 'perDay':
      return first.add({ days: 1 });
    case 'perWeek':
      return first.add({ days: 7 });
    case 'perMonth':
      return first.add({ months: 1 });
  }
}
