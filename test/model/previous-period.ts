import type { Range } from './date-range.ts';
import { fullDayLabel } from './labels.ts';
import { dayAt, dayStart, isDayStart } from './local-day.ts';
import type { Semantics } from './question.ts';

const dayLength = 86_400_000;

export function previousPeriod(range: Range, zone: string, semantics: Semantics): Range {
  const first = range.from;
  const last = range.to - 1;
  if (semantics === 'calcom') {
    const shift = Math.max(0, Math.trunc((last - first) / dayLength)) * dayLength;
    return { from: range.from - shift, to: range.to - shift };
  }
  if (isDayStart(range.from, zone) && isDayStart(range.to, zone)) {
    const firstDay = dayAt(first, zone);
    const days = Math.max(0, firstDay.until(dayAt(last, zone), { largestUnit: 'day' }).days + 1);
    return { from: dayStart(firstDay.subtract({ days }), zone), to: range.from };
  }
  return { from: range.from - (range.to - range.from), to: range.from };
}

export function previousRangeLabels(previous: Range, zone: string): { startDate: string; endDate: string } {
  if (previous.from >= previous.to) {
    // Only where a zone skipped the day before: Pacific/Apia asked for 2011-12-31.
    const skipped = fullDayLabel(dayAt(previous.to, zone).subtract({ days: 1 }));
    return { startDate: skipped, endDate: skipped };
  }
  return {
    startDate: fullDayLabel(dayAt(previous.from, zone)),
    endDate: fullDayLabel(dayAt(previous.to - 1, zone)),
  };
}
