import type { Range } from './date-range.ts';
import { fullDayLabel } from './labels.ts';
import { dayAt, dayStart, isDayStart } from './local-day.ts';
import type { Semantics } from './question.ts';

const dayLength = 86_400_000;

const wholeDays = (range: Range, zone: string, semantics: Semantics) =>
  semantics === 'documented' && isDayStart(range.from, zone) && isDayStart(range.to, zone);

/** Days of the calendar, so a day that the zone skipped is one of them. */
function daysBefore(range: Range, zone: string) {
  if (range.from >= range.to) {
    const left = dayAt(range.from - 1, zone);
    return { first: left, last: left };
  }
  const firstDay = dayAt(range.from, zone);
  const days = Math.max(0, firstDay.until(dayAt(range.to - 1, zone), { largestUnit: 'day' }).days + 1);
  return { first: firstDay.subtract({ days }), last: firstDay.subtract({ days: 1 }) };
}

export function previousPeriod(range: Range, zone: string, semantics: Semantics): Range {
  if (semantics === 'calcom') {
    const shift = Math.max(0, Math.trunc((range.to - 1 - range.from) / dayLength)) * dayLength;
    return { from: range.from - shift, to: range.to - shift };
  }
  if (wholeDays(range, zone, semantics)) {
    return { from: dayStart(daysBefore(range, zone).first, zone), to: range.from };
  }
  return { from: range.from - (range.to - range.from), to: range.from };
}

export function previousRangeLabels(
  range: Range,
  zone: string,
  semantics: Semantics,
): { startDate: string; endDate: string } {
  if (wholeDays(range, zone, semantics)) {
    const { first, last } = daysBefore(range, zone);
    return { startDate: fullDayLabel(first), endDate: fullDayLabel(last) };
  }
  const previous = previousPeriod(range, zone, semantics);
  return {
    startDate: fullDayLabel(dayAt(previous.from, zone)),
    endDate: fullDayLabel(dayAt(previous.to - 1, zone)),
  };
}
