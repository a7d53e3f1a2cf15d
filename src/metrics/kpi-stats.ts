import { classCodes } from '../booking/booking-class.ts';
import type { OpenPeriod, Period } from '../booking/period.ts';
import { all, any, join, name, type Statement, sql, whole } from '../sql/statement.ts';
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

/** One small number says the class and the periods of a row: by one number is grouped faster than by three. */
const classes = 8;
export const inCurrent = classes;
export const inPrevious = 2 * classes;

/**
 * A row for each period: every sum, and in `k_periods` which period it is, or both of them where they overlap. One
 * scan, counted per class first.
 */
export function kpiStatsQuery(asked: AskedBookings, previous: Period): Statement {
  const { scope, filters, definitions, now } = asked;
  const within = (period?: Period) =>
    all(filters.ranges.flatMap((range) => withinPeriod(range.basis, period ?? range.period, definitions)));
  /** One plain range around both periods, so that the store need not look at other days. */
  const both = filters.ranges.flatMap(({ basis, period }) =>
    withinPeriod(basis, around(period, previous), definitions),
  );
  const apart = filters.ranges.every(({ period }) => period.from !== null && period.from > previous.to);
  /** Of periods with other days between them the rows of these need not be grouped. */
  const either = apart ? [any([within(), within(previous)])] : [];
  const columns = kpiSums.map((sum) => {
    const { of, only }: { of: Statement; only?: number } = sums[sum];
    const ofClass =
      only === undefined ? of : sql`CASE WHEN ${classOf} = ${whole(only)} THEN ${of} ELSE 0 END`;
    return sql`sum(${ofClass}) AS ${name(sum)}`;
  });
  return sql`SELECT k_key - ${classOf} AS k_periods, ${join(columns, ', ')} FROM (
    SELECT CAST(${definitions.bookingClass(now)}
        + CASE WHEN ${within()} THEN ${whole(inCurrent)} ELSE 0 END
        + CASE WHEN ${within(previous)} THEN ${whole(inPrevious)} ELSE 0 END AS TINYINT) AS k_key,
      count(*) AS k_rows,
      count(*) FILTER (WHERE no_show_host) AS k_no_shows, sum(no_show_guests) AS k_guests,
      coalesce(sum(rating), 0) AS k_rating_sum, count(rating) AS k_rated,
      count(*) FILTER (WHERE rating > 3) AS k_satisfied
    FROM booking WHERE ${all([inScope(scope), ...filters.predicates, ...both, ...either])}
    GROUP BY k_key
  ) keys
  GROUP BY k_periods`;
}

const classOf = sql`k_key % ${whole(classes)}`;
