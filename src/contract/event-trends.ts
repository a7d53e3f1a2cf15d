import { z } from 'zod';
import { exampleInput } from './booking-insights-input.ts';
import { bucketBounds, bucketLabel, month } from './bucket-label.ts';
import { chartedInput } from './charted-input.ts';
import { operation } from './operation.ts';

export const eventTrendsData = z.array(
  z.object({
    ...bucketLabel,
    Month: month,
    Created: z.number(),
    Completed: z.number(),
    Rescheduled: z.number(),
    Cancelled: z.number(),
    'No-Show (Host)': z.number(),
    'No-Show (Guest)': z.number(),
    ...bucketBounds,
  }),
);

export type EventTrends = z.infer<typeof eventTrendsData>;

export const eventTrends = operation({
  id: 'event-trends',
  operationId: 'InsightsController_getBookingEventTrends',
  method: 'POST',
  path: '/v2/insights/bookings/event-trends',
  summary: 'Get booking event trends',
  description:
    'Bookings over time, every bucket of the period in order. Needs a `startTime` or `createdAt` date filter with both ends; `interval` and `bounds` are additions of Kepi.',
  input: chartedInput,
  data: eventTrendsData,
  example: {
    input: exampleInput,
    data: [
      {
        formattedDateFull: 'Jan 1, 2024',
        isToday: false,
        Month: 'Jan 1',
        Created: 10,
        Completed: 8,
        Rescheduled: 1,
        Cancelled: 1,
        'No-Show (Host)': 0,
        'No-Show (Guest)': 1,
      },
    ],
  },
});
