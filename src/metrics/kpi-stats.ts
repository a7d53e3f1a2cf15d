import { classCodes } from '../booking/booking-class.ts';
import type { OpenPeriod, Period } from '../booking/period.ts';
import { all, join, name, type Statement, sql, whole } from '../sql/statement.ts';
import type { AskedBookings } from './asked-bookings.ts';
import { withinPeriod } from './booking-filters.ts';
import { inScope } from './scope-predicate.ts';

/** What is counted of a period, from counts per class. */
const sums = {
  created: sql`k_rows`,
  scheduled: ofClass(classCodes.scheduled),
  completed: ofClass(classCodes.completed),
  rescheduled: ofClass(classCodes.rescheduled),
  cancelled: ofClass(classCodes.cancelled),
  no_show: sql`k_no_shows`,
  no_show_guest: sql`k_guests`,
  rating_sum: sql`k_rating_sum`,
  rated: sql`k_rated`,
  satisfied: sql`k_satisfied`,
};

function ofClass(code: number): Statement {
  return sql`CASE WHEN k_class = ${whole(code)} THEN k_rows ELSE 0 END`;
}

export type KpiSum = keyof typeof sums;
export const kpiSums = Object.keys(sums) as KpiSum[];

const around = (current: OpenPeriod, previous: Period): OpenPeriod => ({
  from: current.from === null ? null : Math.min(current.from, previous.from),
  to: current.to === null ? null : Math.max(current.to, previous.to),
});

/** One row: every sum as `current_...` and `previous_...`, from one scan for both periods. */
export function kpiStatsQuery(asked: AskedBookings, previous: Period): Statement {
  const { scope, filters, definitions, now } = asked;
  const within = (period?: Period) =>
    all(filters.ranges.flatMap((range) => withinPeriod(range.basis, period ?? range.period, definitions)));
  /** One plain range around both periods, so that the store need not look at other days; neither flag, no count. */
  const both = filters.ranges.flatMap(({ basis, period }) =>
    withinPeriod(basis, around(period, previous), definitions),
  );
  const columns = (['current', 'previous'] as const).flatMap((period) =>
    kpiSums.map((sum) => {
      const flag = period === 'current' ? sql`k_current` : sql`k_previous`;
      return sql`coalesce(sum(CASE WHEN ${flag} THEN ${sums[sum]} ELSE 0 END), 0) AS ${name(`${period}_${sum}`)}`;
    }),
  );
  return sql`SELECT ${join(columns, ', ')} FROM (
    SELECT k_current, k_previous, k_class, count(*) AS k_rows,
      count(*) FILTER (WHERE no_show_host) AS k_no_shows, sum(no_show_guests) AS k_guests,
      coalesce(sum(rating), 0) AS k_rating_sum, count(rating) AS k_rated,
      count(*) FILTER (WHERE rating > 3) AS k_satisfied
    FROM (
      SELECT ${within()} AS k_current, ${within(previous)} AS k_previous, ${definitions.bookingClass(now)} AS k_class,
        no_show_host, no_show_guests, rating
      FROM booking
      WHERE ${all([inScope(scope), ...filters.predicates, ...both])}
    ) rows_of_both
    GROUP BY k_current, k_previous, k_class
  ) classes`;
}
