import { bucketsOf, intervalOf } from '../../booking/buckets.ts';
import type { Funnel, FunnelInput } from '../../contract/routings/funnel.ts';
import { funnelQuery } from '../../metrics/routings/funnel.ts';
import { sql } from '../../sql/statement.ts';
import type { Asking } from '../asking.ts';
import { onBuckets } from '../over-time.ts';
import { weekStartOf } from '../week-start.ts';
import { askedResponses, readRouting } from './asked-routing.ts';

export async function funnel(asking: Asking, input: FunnelInput): Promise<Funnel> {
  const read = readRouting(input);
  const { period, zone } = read;
  const interval = input.interval ?? intervalOf(period, zone);
  const weekStart = await weekStartOf(asking);
  const buckets = bucketsOf(period, zone, interval, weekStart);
  const asked = await askedResponses(asking, input, read);
  const charted = { instant: sql`created_at`, period, zone, interval, weekStart };
  const rows = buckets.length === 0 ? [] : await asking.engine.read(funnelQuery(asked, charted));
  return onBuckets({ zone, interval, buckets, period, bounds: input.bounds }, rows, asking.now).map(
    ({ short, full, isToday, measured, bounds }) => ({
      name: short,
      formattedDateFull: full,
      isToday,
      totalSubmissions: measured('submitted'),
      successfulRoutings: measured('routed'),
      acceptedBookings: measured('standing'),
      ...bounds,
    }),
  );
}
