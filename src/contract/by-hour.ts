import { z } from 'zod';
import { bookingInsightsInput, exampleInput } from './booking-insights-input.ts';
import { count } from './bucket-label.ts';
import { operation } from './operation.ts';

export const byHourData = z
  .array(z.object({ hour: z.int().min(0).max(23), count }))
  .describe('All 24 hours, in order.');

export type ByHour = z.infer<typeof byHourData>;

export const byHour = operation({
  id: 'by-hour',
  operationId: 'KepiInsightsController_getBookingsByHour',
  method: 'POST',
  path: '/v2/insights/bookings/by-hour',
  summary: 'Get bookings by hour of the day',
  description: 'Accepted bookings by the hour in which they start, in `timeZone`.',
  input: bookingInsightsInput,
  data: byHourData,
  example: {
    input: exampleInput,
    data: Array.from({ length: 24 }, (_, hour) => ({ hour, count: hour > 8 && hour < 18 ? 3 : 0 })),
  },
});
