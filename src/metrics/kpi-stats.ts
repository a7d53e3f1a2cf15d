import { classCodes } from '../booking/booking-class.ts';
import type { OpenPeriod, Period } from '../booking/period.ts';
import { all, join, name, type Statement, sql, whole } from '../sql/statement.ts';
import type { AskedBookings } from './asked-bookings.ts';
import { withinPeriod } from './booking-filters.ts';
import { inScope } from './scope-predicate.ts';

/** What is counted of a period: a column of the counts per class, and the class if it is of one. */
const sums = {
  created: { of: sql`k_rows` },
  scheduled: { of: sql`k_rows`, only: classCodes.scheduled },
  completed: { of: sql`k_rows`, only: classCodes.completed },
  rescheduled: { of: sql`k_rows`, only: classCodes.rescheduled },
  cancelled: { of: sql`k_rows`, only: classCodes.cancelled },
  no_show: { of: sql`k_no_shows` },
  no_show_guest: { of: sql`k_guests` },
  rating_sum: { of: sql`k_rating_sum` },
  rated: { of: sql`k_rated` },
  satisfied: { of: sql`k_satisfied` },
} satisfies Record<string, { of: Statement; only?: number }>;

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
      const { of, only }: { of: Statement; only?: number } = sums[sum];
      const ofClass = only === undefined ? sql`` : sql` AND k_class = ${whole(only)}`;
      const counts = sql`${name(`k_${period}`)}${ofClass}`;
      return sql`coalesce(sum(CASE WHEN ${counts} THEN ${of} ELSE 0 END), 0) AS ${name(`${period}_${sum}`)}`;
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
