import type { ChartedInput } from '../contract/charted-input.ts';
import type { CsatOverTime } from '../contract/csat-over-time.ts';
import { csatMeasures } from '../metrics/over-time.ts';
import type { Asking } from './asking.ts';
import { overTime } from './over-time.ts';

export async function csatOverTime(asking: Asking, input: ChartedInput): Promise<CsatOverTime> {
  const { definitions, buckets } = await overTime(asking, input, csatMeasures);
  return buckets.map(({ short, full, isToday, measured, bounds }) => ({
    formattedDateFull: full,
    isToday,
    Month: short,
    CSAT: definitions.chartPercentage({ numerator: measured('satisfied'), denominator: measured('rated') }),
    ...(bounds && { Of: measured('rated'), ...bounds }),
  }));
}
