import type { Interval, WeekStart } from '../booking/buckets.ts';
import type { Offset } from '../booking/offsets.ts';
import { dayLength } from '../booking/period.ts';
import { type Statement, sql, whole, word } from '../sql/statement.ts';

/** Keeps what is divided from going below zero, where engines round differently. */
const spare = 1_000;

/** Milliseconds on the zone's clock, a search tree over the instants at which the offset changes. */
function clock(instant: Statement, offsets: readonly Offset[]): Statement {
  const middle = offsets.length >> 1;
  if (middle === 0) return whole(offsets[0]?.offset ?? 0);
  const at = offsets[middle]?.at ?? 0;
  return sql`CASE WHEN ${instant} < ${whole(at)} THEN ${clock(instant, offsets.slice(0, middle))} ELSE ${clock(instant, offsets.slice(middle))} END`;
}

const weekdaysBefore1970 = 4;

const shifted = (instant: Statement, offsets: readonly Offset[]) =>
  sql`${instant} + ${clock(instant, offsets)} + ${whole(spare * dayLength)}`;

/** Days since 1970-01-01 on the zone's calendar. */
export const localDay = (instant: Statement, offsets: readonly Offset[]): Statement =>
  sql`${word('divide', shifted(instant, offsets), whole(dayLength))} - ${whole(spare)}`;

/** The hour on the zone's clock, 0 to 23. */
export const hourOfDay = (instant: Statement, offsets: readonly Offset[]): Statement =>
  word('divide', sql`(${shifted(instant, offsets)}) % ${whole(dayLength)}`, whole(dayLength / 24));

/** The same number as `bucketKey` of `buckets.ts`, from a day since 1970-01-01. */
export function bucketNumber(day: Statement, interval: Interval, weekStart: WeekStart): Statement {
  if (interval === 'day') return day;
  if (interval === 'week') {
    const since = weekdaysBefore1970 - weekStart + spare * 7;
    return sql`${word('divide', sql`${day} + ${whole(since)}`, sql`7`)} - ${whole(spare)}`;
  }
  return civil(day, interval);
}

/**
 * Month or year of a day by whole-number arithmetic: days are counted from 1 March of year 0, in eras of 400 years
 * (146,097 days), so that the leap day is the last of its year and a month follows from its place alone.
 */
function civil(day: Statement, interval: 'month' | 'year'): Statement {
  const divide = (dividend: Statement, divisor: number) => word('divide', dividend, whole(divisor));
  const sinceYear0 = sql`(${day} + 719468)`;
  const era = divide(sinceYear0, 146_097);
  const dayOfEra = sql`(${sinceYear0} % 146097)`;
  const yearOfEra = sql`(${divide(
    sql`${dayOfEra} - ${divide(dayOfEra, 1_460)} + ${divide(dayOfEra, 36_524)} - ${divide(dayOfEra, 146_096)}`,
    365,
  )})`;
  const leapDays = sql`${divide(yearOfEra, 4)} - ${divide(yearOfEra, 100)}`;
  const dayOfYear = sql`(${dayOfEra} - (365 * ${yearOfEra} + ${leapDays}))`;
  const monthFromMarch = divide(sql`5 * ${dayOfYear} + 2`, 153);
  const months = sql`((${yearOfEra} + ${era} * 400) * 12 + ${monthFromMarch} + 2)`;
  return interval === 'month' ? months : divide(months, 12);
}
