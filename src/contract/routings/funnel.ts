import { z } from 'zod';
import { bucketBounds, bucketLabel, count, month } from '../bucket-label.ts';
import { bounds, interval } from '../charted-input.ts';
import { operation } from '../operation.ts';
import { exampleRoutingInput, routingInsightsInput } from './routing-insights-input.ts';

export const funnelInput = routingInsightsInput.extend({ interval, bounds });

export const funnelData = z.array(
  z.object({
    name: month,
    ...bucketLabel,
    totalSubmissions: count,
    successfulRoutings: count.describe('Responses that led to a booking.'),
    acceptedBookings: count.describe('Those whose booking is neither cancelled nor rejected.'),
    ...bucketBounds,
  }),
);

export type FunnelInput = z.infer<typeof funnelInput>;
export type Funnel = z.infer<typeof funnelData>;

export const funnel = operation({
  id: 'funnel',
  operationId: 'KepiInsightsController_getRoutingFunnel',
  method: 'POST',
  path: '/v2/insights/routings/funnel',
  summary: 'Get the routing funnel over time',
  description: 'Responses, those that led to a booking, and the bookings that stand, in every bucket.',
  input: funnelInput,
  data: funnelData,
  example: {
    input: exampleRoutingInput,
    data: [
      {
        name: 'Jan 1',
        formattedDateFull: 'Jan 1, 2024',
        isToday: false,
        totalSubmissions: 5,
        successfulRoutings: 3,
        acceptedBookings: 2,
      },
    ],
  },
});
