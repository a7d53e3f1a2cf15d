import { toInstantRangeText, toShortText } from '../words/dates.ts';
import { dayIn, daysFrom, firstOfMonth, isWeekend, plusDays } from '../words/days.ts';
import type { ChartBucket } from './chart.ts';

interface Bounded {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly isToday: boolean;
}

const styles = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
} as const;

type Unit = keyof typeof styles;

/** By answer: a page is drawn again for every answer that arrives, and words are slow to make. */
const kept = new WeakMap<readonly Bounded[], { readonly name: string; readonly buckets: ChartBucket[] }>();

/** The buckets of an answer as an axis, in the words of the browser's locale. */
export function toBuckets(answer: readonly Bounded[], zone: string, asked?: Unit): ChartBucket[] {
  const name = `${zone} ${asked}`;
  const before = kept.get(answer);
  if (before?.name === name) return before.buckets;
  const buckets = makeBuckets(answer, zone, asked);
  kept.set(answer, { name, buckets });
  return buckets;
}

function makeBuckets(answer: readonly Bounded[], zone: string, asked: Unit | undefined): ChartBucket[] {
  const spans = answer.map(({ from = '', to = '' }) => {
    const [first, last] = [dayIn(zone, new Date(from)), dayIn(zone, new Date(to))];
    return { first, last, days: daysFrom(first, last) };
  });
  const longest = Math.max(0, ...spans.map(({ days }) => days));
  const unit = asked ?? (longest === 1 ? 'day' : longest <= 7 ? 'week' : longest <= 31 ? 'month' : 'year');
  const isWhole = ({ first, last, days }: (typeof spans)[number]) => {
    if (unit === 'day') return true;
    if (unit === 'week') return days === 7;
    const months = unit === 'month' ? 1 : 12;
    return firstOfMonth(first) === first && firstOfMonth(first, months) === plusDays(last, 1);
  };
  return answer.flatMap(({ from = '', to = '', isToday }, n) => {
    const span = spans[n];
    if (span === undefined) return [];
    return {
      key: from,
      short: toShortText(from, zone, styles[unit]),
      full: toInstantRangeText(from, to, zone),
      partial: isToday || !isWhole(span),
      isToday,
      weekend: unit === 'day' && isWeekend(span.first),
    };
  });
}
