import { type Day, dayIn, daysFrom, firstOfMonth, isDay, plusDays, plusMonths } from '../words/days.ts';

export interface Days {
  readonly first: Day;
  readonly last: Day;
}

interface Preset {
  readonly id: string;
  readonly label: string;
  readonly days: (today: Day) => Days;
}

const last = (days: number) => (today: Day) => ({ first: plusDays(today, 1 - days), last: today });
const next = (days: number) => (today: Day) => ({ first: plusDays(today, 1), last: plusDays(today, days) });
const january = (day: Day): Day => `${day.slice(0, 4)}-01-01`;
const quarter = (day: Day): Day => firstOfMonth(day, -((Number(day.slice(5, 7)) - 1) % 3));

/** Today is part of them: a page shows how far the day has come. */
export const presets: readonly Preset[] = [
  { id: 'today', label: 'today', days: (today) => ({ first: today, last: today }) },
  { id: 'last-7-days', label: 'last 7 days', days: last(7) },
  { id: 'last-30-days', label: 'last 30 days', days: last(30) },
  { id: 'last-90-days', label: 'last 90 days', days: last(90) },
  { id: 'this-month', label: 'this month', days: (today) => ({ first: firstOfMonth(today), last: today }) },
  {
    id: 'last-month',
    label: 'last month',
    days: (today) => ({ first: firstOfMonth(today, -1), last: plusDays(firstOfMonth(today), -1) }),
  },
  { id: 'this-quarter', label: 'this quarter', days: (today) => ({ first: quarter(today), last: today }) },
  { id: 'this-year', label: 'this year', days: (today) => ({ first: january(today), last: today }) },
  {
    id: 'last-12-months',
    label: 'last 12 months',
    days: (today) => ({ first: plusDays(plusMonths(today, -12), 1), last: today }),
  },
  { id: 'next-7-days', label: 'next 7 days', days: next(7) },
  { id: 'next-30-days', label: 'next 30 days', days: next(30) },
];

const usual = 'last-30-days';

export interface Range extends Days {
  /** Null for dates that were picked. */
  readonly preset: Preset | null;
}

export function parseRange(query: URLSearchParams, zone: string, now: Date): Range {
  const [first, end] = [query.get('from'), query.get('to')];
  if (isDay(first) && isDay(end) && first <= end) return { first, last: end, preset: null };
  const asked = query.get('range') ?? usual;
  const preset = presets.find(({ id }) => id === asked) ?? presets.find(({ id }) => id === usual);
  if (preset === undefined) throw new Error('no preset is the usual one');
  return { ...preset.days(dayIn(zone, now)), preset };
}

export const presetChange = (id: string) => ({ range: id === usual ? null : id, from: null, to: null });

export const daysChange = ({ first, last }: Days) => ({ range: null, from: first, to: last });

/** As far on or back as it is long; whole months by months. */
export function stepped({ first, last }: Days, steps: 1 | -1): Days {
  const months = wholeMonths({ first, last });
  if (months > 0) {
    const begin = firstOfMonth(first, steps * months);
    return { first: begin, last: plusDays(firstOfMonth(begin, months), -1) };
  }
  const length = daysFrom(first, last);
  return { first: plusDays(first, steps * length), last: plusDays(last, steps * length) };
}

function wholeMonths({ first, last }: Days): number {
  if (firstOfMonth(first) !== first || firstOfMonth(plusDays(last, 1)) !== plusDays(last, 1)) return 0;
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(last) - months(first) + 1;
}
