import { classCodes } from '../booking/booking-class.ts';
import type { Interval, WeekStart } from '../booking/buckets.ts';
import { dayOffsets } from '../booking/offsets.ts';
import type { Period } from '../booking/period.ts';
import type { Zone } from '../booking/zone.ts';
import { join, name, type Statement, sql, whole } from '../sql/statement.ts';
import type { AskedBookings } from './asked-bookings.ts';
import { bucketNumber, localDay } from './local-time.ts';

/** Sums and counts, by the name under which a row of the answer has them. */
export type Measures = Readonly<Record<string, Statement>>;

const noShows = sql`count(*) FILTER (WHERE no_show_host)`;

export function trendMeasures({ definitions, now }: AskedBookings): Measures {
  const ofClass = (code: number) =>
    sql`count(*) FILTER (WHERE ${definitions.bookingClass(now)} = ${whole(code)})`;
  return {
    created: sql`count(*)`,
    completed: ofClass(classCodes.completed),
    rescheduled: ofClass(classCodes.rescheduled),
    cancelled: ofClass(classCodes.cancelled),
    no_show: noShows,
    no_show_guest: sql`sum(no_show_guests)`,
  };
}

export const noShowMeasures = (): Measures => ({ no_show: noShows });

export const csatMeasures = ({ definitions }: AskedBookings): Measures => ({
  satisfied: sql`count(*) FILTER (WHERE rating >= ${whole(definitions.satisfiedInCharts)})`,
  rated: sql`count(rating)`,
});

export const durationMeasures = ({ definitions: { duration }, now }: AskedBookings): Measures => ({
  total: sql`coalesce(sum(${duration.length}) FILTER (WHERE ${duration.of(now)}), 0)`,
  counted: sql`count(*) FILTER (WHERE ${duration.of(now)})`,
});

export interface Charted {
  /** The column whose instants fall into buckets. */
  readonly instant: Statement;
  readonly period: Period;
  readonly zone: Zone;
  readonly interval: Interval;
  readonly weekStart: WeekStart;
}

/** A row for each bucket with rows: its number in \`bucket\`, and the measures. Days first, then their buckets. */
export function overTimeQuery(
  /** A relation, and WHERE. */
  rows: Statement,
  { instant, period, zone, interval, weekStart }: Charted,
  measures: Measures,
): Statement {
  const names = Object.keys(measures);
  const ofDay = names.map((measure) => sql`${measures[measure] ?? sql`0`} AS ${name(`k_${measure}`)}`);
  const ofBucket = names.map((measure) => sql`sum(${name(`k_${measure}`)}) AS ${name(measure)}`);
  const days = sql`SELECT ${localDay(instant, dayOffsets(zone, period))} AS k_day, ${join(ofDay, ', ')}
    FROM ${rows} GROUP BY k_day`;
  return sql`SELECT ${bucketNumber(name('k_day'), interval, weekStart)} AS bucket, ${join(ofBucket, ', ')}
    FROM (${days}) days GROUP BY bucket`;
}
