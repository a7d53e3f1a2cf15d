import { z } from 'zod';
import { bookingInsightsInput, exampleInput } from './booking-insights-input.ts';
import { count } from './bucket-label.ts';
import { operation } from './operation.ts';

export const popularEventsData = z.array(
  z.object({ eventTypeId: z.int(), eventTypeName: z.string(), count }),
);

export type PopularEvents = z.infer<typeof popularEventsData>;

export const popularEvents = operation({
  id: 'popular-events',
  operationId: 'KepiInsightsController_getPopularEvents',
  method: 'POST',
  path: '/v2/insights/bookings/popular-events',
  summary: 'Get the most booked event types',
  description: 'The ten event types with the most bookings, named `username/slug` or `teamSlug/slug`.',
  input: bookingInsightsInput,
  data: popularEventsData,
  example: { input: exampleInput, data: [{ eventTypeId: 7, eventTypeName: 'alice/intro', count: 42 }] },
});
