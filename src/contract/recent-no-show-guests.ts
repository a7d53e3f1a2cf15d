import { z } from 'zod';
import { bookingInsightsInput, exampleInput } from './booking-insights-input.ts';
import { operation } from './operation.ts';

export const recentNoShowGuestsData = z.array(
  z.object({
    bookingId: z.int(),
    startTime: z.string().describe('ISO 8601, UTC.'),
    eventTypeName: z.string().nullable().describe("The booking's title."),
    guestName: z.string().nullable(),
    guestEmail: z.string().nullable(),
  }),
);

export type RecentNoShowGuests = z.infer<typeof recentNoShowGuestsData>;

export const recentNoShowGuests = operation({
  id: 'recent-no-show-guests',
  operationId: 'KepiInsightsController_getRecentNoShowGuests',
  method: 'POST',
  path: '/v2/insights/bookings/recent-no-show-guests',
  summary: 'Get recent guests who did not show up',
  description: 'The ten latest accepted bookings to which no guest came, each with its first guest.',
  input: bookingInsightsInput,
  data: recentNoShowGuestsData,
  example: {
    input: exampleInput,
    data: [
      {
        bookingId: 5001,
        startTime: '2024-01-08T15:00:00.000Z',
        eventTypeName: 'Intro between Alice and Bob',
        guestName: 'Bob',
        guestEmail: 'bob@example.com',
      },
    ],
  },
});
