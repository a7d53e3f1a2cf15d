import { z } from 'zod';
import { count } from '../bucket-label.ts';
import { operation } from '../operation.ts';
import { exampleRoutingInput, routingInsightsInput } from './routing-insights-input.ts';

export const failedBookingsInput = routingInsightsInput.extend({
  ids: z
    .boolean()
    .optional()
    .describe('Whether each option also tells its form and field, by which `form-responses` selects it.'),
});

const id = z.string().optional().describe('Only with `ids`.');

const option = z.object({
  optionId: z.string(),
  optionLabel: z.string(),
  count,
  formId: id,
  fieldId: id,
});

export const failedBookingsData = z
  .record(z.string(), z.record(z.string(), z.array(option)))
  .describe('The name of a form, the label of a field, and its options.');

export type FailedBookingsInput = z.infer<typeof failedBookingsInput>;
export type FailedBookings = z.infer<typeof failedBookingsData>;
export type FailedOption = z.infer<typeof option>;

export const failedBookingsByField = operation({
  id: 'failed-bookings-by-field',
  operationId: 'InsightsController_getFailedBookingsByField',
  method: 'POST',
  path: '/v2/insights/routings/failed-bookings-by-field',
  summary: 'Get responses that led to no booking by field',
  description:
    'For each option of each field of each form with responses: how many responses chose it and led to no booking. Names and labels that occur twice have their id behind them.',
  input: failedBookingsInput,
  data: failedBookingsData,
  example: {
    input: exampleRoutingInput,
    data: { 'Contact sales': { Topic: [{ optionId: 'opt_pricing', optionLabel: 'Pricing', count: 3 }] } },
  },
});
