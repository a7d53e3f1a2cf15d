import { bucketLabel } from '../booking/bucket-label.ts';
import { bucketsOf, intervalOf } from '../booking/buckets.ts';
import { dayOf, toDate } from '../booking/zone.ts';
import type { ChartedInput } from '../contract/charted-input.ts';
import type { AskedBookings } from '../metrics/asked-bookings.ts';
import { basisOf } from '../metrics/booking-filters.ts';
import type { Definitions } from '../metrics/definitions.ts';
import { type Measures, overTimeQuery } from '../metrics/over-time.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';
import { weekStartOf } from './week-start.ts';

/** One bucket of a chart: how it is written, and what was measured, 0 where nothing was. */
export interface MeasuredBucket {
  readonly short: string;
  readonly full: string;
  readonly isToday: boolean;
  readonly measured: (measure: string) => number;
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

  const charted = { basis, period, zone, interval, weekStart };
  const rows = await asking.engine.read(overTimeQuery(asked, charted, measuresOf(asked)));
  const byKey = new Map(rows.map((row) => [row.bucket, row]));
  const today = dayOf(asking.now, zone);
  const spansYears =
    toDate(buckets[0]?.first ?? 0).year !== toDate(buckets[buckets.length - 1]?.last ?? 0).year;
  return {
    definitions,
    buckets: buckets.map((bucket) => ({
      ...bucketLabel(bucket, interval, spansYears),
      isToday: bucket.first <= today && today <= bucket.last,
      measured: (measure) => Number(byKey.get(bucket.key)?.[measure] ?? 0),
    })),
  };
}
