import { classCodes } from '../booking/booking-class.ts';
import type { Interval, WeekStart } from '../booking/buckets.ts';
import { dayOffsets } from '../booking/offsets.ts';
import type { Basis, Period } from '../booking/period.ts';
import type { Zone } from '../booking/zone.ts';
import { join, name, type Statement, sql, whole } from '../sql/statement.ts';
import { type AskedBookings, fromBookings } from './asked-bookings.ts';
import { basisColumn } from './booking-filters.ts';
import type { Definitions } from './definitions.ts';
import { bucketNumber, localDay } from './local-time.ts';

/** Sums and counts, by the name under which a row of the answer has them. */
export type Measures = Readonly<Record<string, Statement>>;

const ofClass = (code: number) => sql`count(*) FILTER (WHERE k_class = ${whole(code)})`;

export const trendMeasures: Measures = {
  created: sql`count(*)`,
  completed: ofClass(classCodes.completed),
  rescheduled: ofClass(classCodes.rescheduled),
  cancelled: ofClass(classCodes.cancelled),
  no_show: sql`count(*) FILTER (WHERE no_show_host)`,
  no_show_guest: sql`sum(no_show_guests)`,
};

export const noShowMeasures: Measures = { no_show: sql`count(*) FILTER (WHERE no_show_host)` };

export const csatMeasures = ({ satisfiedInCharts }: Definitions): Measures => ({
  satisfied: sql`count(*) FILTER (WHERE rating >= ${whole(satisfiedInCharts)})`,
  rated: sql`count(rating)`,
});

export const durationMeasures = ({ duration }: Definitions): Measures => ({
  total: sql`coalesce(${duration.total}, 0)`,
  counted: duration.count,
});

export interface Charted {
  readonly basis: Basis;
  readonly period: Period;
  readonly zone: Zone;
  readonly interval: Interval;
  readonly weekStart: WeekStart;
}

/** A row for each bucket with bookings: its number in \`bucket\`, and the measures. Days first, then their buckets. */
export function overTimeQuery(
  asked: AskedBookings,
  { basis, period, zone, interval, weekStart }: Charted,
  measures: Measures,
): Statement {
  const names = Object.keys(measures);
  const ofDay = names.map((measure) => sql`${measures[measure] ?? sql`0`} AS ${name(measure)}`);
  const ofBucket = names.map((measure) => sql`sum(${name(measure)}) AS ${name(measure)}`);
  const days = sql`SELECT ${localDay(basisColumn(basis), dayOffsets(zone, period))} AS k_day, ${join(ofDay, ', ')}
    FROM ${fromBookings(asked)} GROUP BY k_day`;
  return sql`SELECT ${bucketNumber(name('k_day'), interval, weekStart)} AS bucket, ${join(ofBucket, ', ')}
    FROM (${days}) days GROUP BY bucket`;
}
