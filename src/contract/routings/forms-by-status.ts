import { z } from 'zod';
import { count } from '../bucket-label.ts';
import { operation } from '../operation.ts';
import { exampleRoutingInput, routingInsightsInput } from './routing-insights-input.ts';

export const formsByStatusData = z
  .object({ total: count, totalWithoutBooking: count, totalWithBooking: count })
  .nullable();

export type FormsByStatus = z.infer<typeof formsByStatusData>;

export const formsByStatus = operation({
  id: 'forms-by-status',
  operationId: 'InsightsController_getRoutingFormsByStatus',
  method: 'POST',
  path: '/v2/insights/routings/forms-by-status',
  summary: 'Get routing form responses by status',
  description: 'How many responses there are, and how many of them led to a booking.',
  input: routingInsightsInput,
  data: formsByStatusData,
  example: {
    input: exampleRoutingInput,
    data: { total: 40, totalWithoutBooking: 15, totalWithBooking: 25 },
  },
});
