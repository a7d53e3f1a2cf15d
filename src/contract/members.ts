import { z } from 'zod';
import { bookingInsightsInput, exampleInput } from './booking-insights-input.ts';
import { operation } from './operation.ts';
import { examplePerson, listedPerson } from './person.ts';

const member = z.object({ ...listedPerson, count: z.number() });
const list = (what: string) => z.array(member).describe(`${what}, at most ten.`);

export const membersData = z.object({
  mostBookings: list('Most bookings first'),
  leastBookings: list('Fewest bookings first'),
  mostCancelled: list('Most cancelled bookings first'),
  mostCompleted: list('Most completed bookings first'),
  leastCompleted: list('Fewest completed bookings first'),
  mostNoShow: list('Most bookings without their host first'),
  highestRatings: list('Highest mean rating first, the mean in `count`'),
  lowestRatings: list('Lowest mean rating first, the mean in `count`'),
});

export type Member = z.infer<typeof member>;
export type Members = z.infer<typeof membersData>;

const alice = { ...examplePerson, count: 10 };

export const members = operation({
  id: 'members',
  operationId: 'InsightsController_getBookingMemberStats',
  method: 'POST',
  path: '/v2/insights/bookings/members',
  summary: 'Get booking member stats',
  description: 'Eight lists of hosts. Whoever has no booking of the kind is not listed.',
  input: bookingInsightsInput,
  data: membersData,
  example: {
    input: exampleInput,
    data: {
      mostBookings: [alice],
      leastBookings: [alice],
      mostCancelled: [alice],
      mostCompleted: [alice],
      leastCompleted: [alice],
      mostNoShow: [alice],
      highestRatings: [{ ...alice, count: 4.5 }],
      lowestRatings: [{ ...alice, count: 4.5 }],
    },
  },
});
