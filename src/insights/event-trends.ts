import type { ChartedInput } from '../contract/charted-input.ts';
import type { EventTrends } from '../contract/event-trends.ts';
import { trendMeasures } from '../metrics/over-time.ts';
import type { Asking } from './asking.ts';
import { overTime } from './over-time.ts';

export async function eventTrends(asking: Asking, input: ChartedInput): Promise<EventTrends> {
  const { buckets } = await overTime(asking, input, trendMeasures);
  return buckets.map(({ short, full, isToday, measured, bounds }) => ({
    formattedDateFull: full,
    isToday,
    Month: short,
    Created: measured('created'),
    Completed: measured('completed'),
    Rescheduled: measured('rescheduled'),
    Cancelled: measured('cancelled'),
    'No-Show (Host)': measured('no_show'),
    'No-Show (Guest)': measured('no_show_guest'),
    ...bounds,
  }));
}
