import { z } from 'zod';
import { bookingInsightsInput, exampleInput } from './booking-insights-input.ts';
import { operation } from './operation.ts';
import { examplePerson, listedPerson } from './person.ts';

export const recentRatingsData = z.array(
  z.object({ ...listedPerson, rating: z.number().nullable(), feedback: z.string() }),
);

export type RecentRatings = z.infer<typeof recentRatingsData>;

export const recentRatings = operation({
  id: 'recent-ratings',
  operationId: 'KepiInsightsController_getRecentRatings',
  method: 'POST',
  path: '/v2/insights/bookings/recent-ratings',
  summary: 'Get recent feedback',
  description: 'The ten latest bookings with written feedback, with or without a rating.',
  input: bookingInsightsInput,
  data: recentRatingsData,
  example: { input: exampleInput, data: [{ ...examplePerson, rating: 5, feedback: 'Very helpful.' }] },
});
