import type { Period } from '../booking/period.ts';
import { periodOfDays, wholeDays } from '../booking/whole-days.ts';
import { type Day, dayOf, inZone, toDate, toDay, type Zone } from '../booking/zone.ts';
import type { CompareWith } from '../contract/kpi-stats.ts';
import type { Definitions, PreviousPeriod } from './definitions.ts';

/** How far back on the calendar, in whole days or a year. */
type Back = { readonly days: number } | { readonly years: number };

/** The period with which one is compared: that of the definitions, or Kepi's own, which are the same in all of them. */
export function comparedPeriod(
  compareWith: CompareWith,
  current: Period,
  zone: Zone,
  definitions: Definitions,
): PreviousPeriod {
  switch (compareWith) {
    case 'previous':
      return definitions.previousPeriod(current, zone);
    case 'weekdays':
      return movedBack(current, zone, { days: wholeWeeks(current, zone) });
    case 'year':
      return movedBack(current, zone, { years: 1 });
  }
}

/** In days: the fewest weeks that are not shorter than the period is on the zone's calendar and clocks. */
function wholeWeeks({ from, to }: Period, zone: Zone): number {
  const days = wholeDays({ from, to }, zone);
  if (days !== null) return 7 * Math.ceil((days.last - days.first + 1) / 7);
  const clock = (instant: number) => inZone(instant, zone).toPlainDateTime();
  const hours = clock(from).until(clock(to)).total('hours');
  return 7 * Math.max(1, Math.ceil(hours / (7 * 24)));
}

/** Days stay whole days, whatever their hours; anything else keeps what the clocks show. 29 February becomes the 28th. */
function movedBack(current: Period, zone: Zone, back: Back): PreviousPeriod {
  const days = wholeDays(current, zone);
  if (days !== null) {
    const moved = (day: Day) => toDay(toDate(day).subtract(back));
    const [firstDay, lastDay] = [moved(days.first), moved(days.last)];
    return { ...periodOfDays({ first: firstDay, last: lastDay }, zone), firstDay, lastDay };
  }
  const moved = (instant: number) => inZone(instant, zone).subtract(back).epochMilliseconds;
  const from = moved(current.from);
  // Where clocks change in between, the end may come to lie before the start: then the period keeps its length.
  const to = moved(current.to) > from ? moved(current.to) : from + (current.to - current.from);
  return { from, to, firstDay: dayOf(from, zone), lastDay: dayOf(to - 1, zone) };
}
