import type { AverageDuration } from '../contract/average-duration.ts';
import type { ChartedInput } from '../contract/charted-input.ts';
import { durationMeasures } from '../metrics/over-time.ts';
import type { Asking } from './asking.ts';
import { overTime } from './over-time.ts';

export async function averageDuration(asking: Asking, input: ChartedInput): Promise<AverageDuration> {
  const { definitions, buckets } = await overTime(asking, input, durationMeasures);
  const { perMinute } = definitions.duration;
  return buckets.map(({ short, full, isToday, measured, bounds }) => ({
    Date: short,
    formattedDateFull: full,
    isToday,
    Average: definitions.minutes({
      numerator: measured('total'),
      denominator: measured('counted') * perMinute,
    }),
    ...(bounds && { Of: measured('counted'), ...bounds }),
  }));
}
