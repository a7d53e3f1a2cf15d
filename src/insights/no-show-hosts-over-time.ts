import type { ChartedInput } from '../contract/charted-input.ts';
import type { NoShowHostsOverTime } from '../contract/no-show-hosts-over-time.ts';
import { noShowMeasures } from '../metrics/over-time.ts';
import type { Asking } from './asking.ts';
import { overTime } from './over-time.ts';

export async function noShowHostsOverTime(asking: Asking, input: ChartedInput): Promise<NoShowHostsOverTime> {
  const { buckets } = await overTime(asking, input, noShowMeasures);
  return buckets.map(({ short, full, isToday, measured, bounds }) => ({
    formattedDateFull: full,
    isToday,
    Month: short,
    Count: measured('no_show'),
    ...bounds,
  }));
}
