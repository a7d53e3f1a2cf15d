import { z } from 'zod';
import { exampleInput } from './booking-insights-input.ts';
import { bucketBounds, bucketLabel, count, month } from './bucket-label.ts';
import { chartedInput } from './charted-input.ts';
import { operation } from './operation.ts';

export const noShowHostsOverTimeData = z.array(
  z.object({ ...bucketLabel, Month: month, Count: count, ...bucketBounds }),
);

export type NoShowHostsOverTime = z.infer<typeof noShowHostsOverTimeData>;

export const noShowHostsOverTime = operation({
  id: 'no-show-hosts-over-time',
  operationId: 'KepiInsightsController_getNoShowHostsOverTime',
  method: 'POST',
  path: '/v2/insights/bookings/no-show-hosts-over-time',
  summary: 'Get bookings without their host over time',
  description: 'Needs a `startTime` or `createdAt` date filter with both ends.',
  input: chartedInput,
  data: noShowHostsOverTimeData,
  example: {
    input: exampleInput,
    data: [{ formattedDateFull: 'Jan 1, 2024', isToday: false, Month: 'Jan 1', Count: 1 }],
  },
});
