import { classCodes } from '../booking/booking-class.ts';
import { sunday, wholeBuckets } from '../booking/buckets.ts';
import { dayLength, type OpenPeriod } from '../booking/period.ts';
import { statusCodes } from '../booking/status.ts';
import { dayOf } from '../booking/zone.ts';
import { sql, whole } from '../sql/statement.ts';
import type { Definitions, Ratio } from './definitions.ts';

const divided = ({ numerator, denominator }: Ratio) => (denominator === 0 ? 0 : numerator / denominator);
const oneDecimal = (value: number) => Number.parseFloat(value.toFixed(1));

const percentage = ({ numerator, denominator }: Ratio) =>
  denominator === 0 ? 0 : (numerator / denominator) * 100;
const change = (was: number, is: number) => {
  if (was === 0) return is > 0 ? 100 : 0;
  return ((is - was) / was) * 100;
};

/** What Cal.com's last public code counts, so that somebody who moves over can reconcile to the digit. */
export const calcom: Definitions = {
  bookingClass: (now) => sql`CASE
    WHEN rescheduled THEN ${whole(classCodes.rescheduled)}
    WHEN status = ${whole(statusCodes.cancelled)} AND rescheduled IS NULL THEN ${whole(classCodes.cancelled)}
    WHEN end_time < ${whole(now)} THEN ${whole(classCodes.completed)}
    WHEN end_time > ${whole(now)} THEN ${whole(classCodes.scheduled)}
    ELSE 0 END`,
  startTimeWithin: ({ from, to }: OpenPeriod) => [
    ...(from === null ? [] : [sql`start_time >= ${from}`]),
    ...(to === null ? [] : [sql`end_time < ${to}`]),
  ],
  previousPeriod({ from, to }, zone) {
    const back = Math.trunc((to - 1 - from) / dayLength) * dayLength;
    const previous = { from: from - back, to: to - back };
    return { ...previous, firstDay: dayOf(previous.from, zone), lastDay: dayOf(previous.to - 1, zone) };
  },
  completedForChange: ({ created, cancelled, rescheduled }) => created - cancelled - rescheduled,
  satisfiedInCharts: 3,
  memberCancelled: () => sql`status = ${whole(statusCodes.cancelled)}`,
  memberCompleted: (now) => sql`status = ${whole(statusCodes.accepted)} AND end_time <= ${whole(now)}`,
  duration: { of: () => sql`event_length IS NOT NULL`, length: sql`event_length`, perMinute: 1 },
  isEmpty: ({ created, others }) => created === 0 && others.every((count) => count === 0),
  zeroesWhenEmpty: true,
  averageRating: (ratio) => oneDecimal(divided(ratio)),
  meanRating: divided,
  minutes: divided,
  percentage,
  chartPercentage: (ratio) => oneDecimal(percentage(ratio)),
  change,
  percentageChange: (previous, current) => change(percentage(previous), percentage(current)),
  routedTo: {
    window: (asked, zone, interval) => wholeBuckets(asked, zone, interval, sunday),
    order: sql`host_id`,
    wholePeriods: true,
  },
  countsFormsOfBookings: false,
};
