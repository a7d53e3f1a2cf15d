import { z } from 'zod';
import { exampleInput } from './booking-insights-input.ts';
import { bucketBounds, bucketLabel, bucketOf, month } from './bucket-label.ts';
import { chartedInput } from './charted-input.ts';
import { operation } from './operation.ts';

export const csatOverTimeData = z.array(
  z.object({
    ...bucketLabel,
    Month: month,
    CSAT: z.number().describe('0 to 100.'),
    Of: bucketOf,
    ...bucketBounds,
  }),
);

export type CsatOverTime = z.infer<typeof csatOverTimeData>;

export const csatOverTime = operation({
  id: 'csat-over-time',
  operationId: 'KepiInsightsController_getCsatOverTime',
  method: 'POST',
  path: '/v2/insights/bookings/csat-over-time',
  summary: 'Get customer satisfaction over time',
  description:
    'High ratings among all ratings, in percent. Needs a `startTime` or `createdAt` date filter with both ends.',
  input: chartedInput,
  data: csatOverTimeData,
  example: {
    input: exampleInput,
    data: [{ formattedDateFull: 'Jan 1, 2024', isToday: false, Month: 'Jan 1', CSAT: 87.5 }],
  },
});
