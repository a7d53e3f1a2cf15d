import { classCodes } from '../booking/booking-class.ts';
import { dayLength, type OpenPeriod } from '../booking/period.ts';
import { roundedRatio } from '../booking/rounding.ts';
import { statusCodes } from '../booking/status.ts';
import { wholeDays } from '../booking/whole-days.ts';
import { dayOf, startOfDay } from '../booking/zone.ts';
import { sql, whole } from '../sql/statement.ts';
import type { Definitions, Ratio } from './definitions.ts';

const rounded = ({ numerator, denominator }: Ratio, factor: number, decimals: number) =>
  denominator === 0 ? 0 : roundedRatio(BigInt(numerator) * BigInt(factor), BigInt(denominator), decimals);

/** Whole for counts and for ratings of one decimal, so that a change is reckoned exactly. */
const inTenths = (value: number) => BigInt(Math.round(value * 10));

const relativeChange = (was: bigint, is: bigint) => {
  if (was === 0n) return is > 0n ? 100 : 0;
  return roundedRatio((is - was) * 100n, was, 2);
};

const bookingClass = (now: number) => sql`CASE
  WHEN rescheduled THEN ${whole(classCodes.rescheduled)}
  WHEN status = ${whole(statusCodes.cancelled)} THEN ${whole(classCodes.cancelled)}
  WHEN status = ${whole(statusCodes.rejected)} THEN ${whole(classCodes.rejected)}
  WHEN status <> ${whole(statusCodes.accepted)} THEN ${whole(classCodes.pending)}
  WHEN end_time <= ${whole(now)} THEN ${whole(classCodes.completed)}
  ELSE ${whole(classCodes.scheduled)} END`;

const takesPlace = (now: number) =>
  sql`${bookingClass(now)} IN (${whole(classCodes.completed)}, ${whole(classCodes.scheduled)})`;

/** The published contract and common sense. */
export const documented: Definitions = {
  bookingClass,
  startTimeWithin: ({ from, to }: OpenPeriod) => [
    ...(from === null ? [] : [sql`start_time >= ${from}`]),
    ...(to === null ? [] : [sql`start_time < ${to}`]),
  ],
  previousPeriod({ from, to }, zone) {
    const days = wholeDays({ from, to }, zone);
    if (days !== null) {
      const { first, last } = days;
      const firstDay = first - (last - first + 1);
      return { from: startOfDay(firstDay, zone), to: from, firstDay, lastDay: first - 1 };
    }
    const start = from - (to - from);
    return { from: start, to: from, firstDay: dayOf(start, zone), lastDay: dayOf(from - 1, zone) };
  },
  completedForChange: ({ completed }) => completed,
  satisfiedInCharts: 4,
  memberCancelled: (now) => sql`${bookingClass(now)} = ${whole(classCodes.cancelled)}`,
  memberCompleted: (now) => sql`${bookingClass(now)} = ${whole(classCodes.completed)}`,
  duration: {
    of: takesPlace,
    length: sql`end_time - start_time`,
    perMinute: dayLength / 1_440,
  },
  isEmpty: ({ created }) => created === 0,
  zeroesWhenEmpty: false,
  averageRating: (ratio) => rounded(ratio, 1, 1),
  meanRating: (ratio) => rounded(ratio, 1, 2),
  minutes: (ratio) => rounded(ratio, 1, 2),
  percentage: (ratio) => rounded(ratio, 100, 2),
  chartPercentage: (ratio) => rounded(ratio, 100, 2),
  change: (previous, current) => relativeChange(inTenths(previous), inTenths(current)),
  percentageChange: (previous, current) =>
    relativeChange(
      BigInt(previous.numerator) * BigInt(current.denominator || 1),
      BigInt(current.numerator) * BigInt(previous.denominator || 1),
    ),
  routedTo: { window: (asked) => asked, order: sql`k_total DESC, host_id`, wholePeriods: false },
  countsFormsOfBookings: true,
};
