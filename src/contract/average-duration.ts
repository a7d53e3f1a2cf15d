import { z } from 'zod';
import { exampleInput } from './booking-insights-input.ts';
import { bucketBounds, bucketLabel, bucketOf, month } from './bucket-label.ts';
import { chartedInput } from './charted-input.ts';
import { operation } from './operation.ts';

export const averageDurationData = z.array(
  z.object({
    Date: month,
    ...bucketLabel,
    Average: z.number().describe('Minutes.'),
    Of: bucketOf,
    ...bucketBounds,
  }),
);

export type AverageDuration = z.infer<typeof averageDurationData>;

export const averageDuration = operation({
  id: 'average-duration',
  operationId: 'InsightsController_getBookingAverageDuration',
  method: 'POST',
  path: '/v2/insights/bookings/average-duration',
  summary: 'Get average booking duration',
  description:
    'Mean duration in minutes over time. Needs a `startTime` or `createdAt` date filter with both ends; `interval` and `bounds` are additions of Kepi.',
  input: chartedInput,
  data: averageDurationData,
  example: {
    input: exampleInput,
    data: [{ Date: 'Jan 1', formattedDateFull: 'Jan 1, 2024', isToday: false, Average: 32.5 }],
  },
});
