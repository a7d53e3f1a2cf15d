import { bucketLabel } from '../booking/bucket-label.ts';
import { type Bucket, bucketsOf, type Interval, intervalOf } from '../booking/buckets.ts';
import { clippedTo, type Period, toBounds } from '../booking/period.ts';
import { periodOfDays } from '../booking/whole-days.ts';
import { dayOf, toDate, type Zone } from '../booking/zone.ts';
import type { ChartedInput } from '../contract/charted-input.ts';
import { type AskedBookings, whereAsked } from '../metrics/asked-bookings.ts';
import { basisColumn, basisOf } from '../metrics/booking-filters.ts';
import type { Definitions } from '../metrics/definitions.ts';
import { type Measures, overTimeQuery } from '../metrics/over-time.ts';
import { sql } from '../sql/statement.ts';
import type { Row } from '../store/engine.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';
import { weekStartOf } from './week-start.ts';

/** One bucket of a chart: how it is written, and what was measured, 0 where nothing was. */
export interface MeasuredBucket {
  readonly short: string;
  readonly full: string;
  readonly isToday: boolean;
  readonly measured: (measure: string) => number;
  /** The first and the last instant, where they were asked for. */
  readonly bounds: { readonly from: string; readonly to: string } | undefined;
}

interface Axis {
  readonly zone: Zone;
  readonly interval: Interval;
  readonly buckets: readonly Bucket[];
  readonly period: Period;
  readonly bounds: boolean | undefined;
}

/** The measured rows of `overTimeQuery` on the buckets of the range, all of them, in order. */
export function onBuckets(
  { zone, interval, buckets, period, bounds }: Axis,
  rows: readonly Row[],
  now: number,
): MeasuredBucket[] {
  const byKey = new Map(rows.map((row) => [row.bucket, row]));
  const today = dayOf(now, zone);
  const spansYears = toDate(buckets[0]?.first ?? 0).year !== toDate(buckets.at(-1)?.last ?? 0).year;
  return buckets.map((bucket) => ({
    ...bucketLabel(bucket, interval, spansYears),
    isToday: bucket.first <= today && today <= bucket.last,
    measured: (measure) => Number(byKey.get(bucket.key)?.[measure] ?? 0),
    bounds: bounds ? toBounds(clippedTo(period, periodOfDays(bucket, zone))) : undefined,
  }));
}

/** Every bucket of the asked range in order. */
export async function overTime(
  asking: Asking,
  input: ChartedInput,
  measuresOf: (asked: AskedBookings) => Measures,
): Promise<{ definitions: Definitions; buckets: MeasuredBucket[] }> {
  const { zone, filters } = readInput(input);
  const { basis, period } = basisOf(filters);
  const interval = input.interval ?? intervalOf(period, zone);
  const weekStart = await weekStartOf(asking);
  const buckets = bucketsOf(period, zone, interval, weekStart);
  const asked = await askedBookings(asking, input, filters);
  const { definitions } = asked;
  if (buckets.length === 0) return { definitions, buckets: [] };

  const charted = { instant: basisColumn(basis), period, zone, interval, weekStart };
  const bookings = sql`booking ${whereAsked(asked)}`;
  const rows = await asking.engine.read(overTimeQuery(bookings, charted, measuresOf(asked)));
  return {
    definitions,
    buckets: onBuckets({ zone, interval, buckets, period, bounds: input.bounds }, rows, asking.now),
  };
}
