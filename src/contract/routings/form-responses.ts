import { z } from 'zod';
import { operation } from '../operation.ts';
import { text } from '../text.ts';
import { exampleFormResponse, formResponseItem } from './form-response-item.ts';
import { exampleRoutingInput, routingInsightsInput } from './routing-insights-input.ts';

export type SortableResponseColumn = Exclude<
  keyof z.infer<typeof formResponseItem>,
  'bookingAttendees' | 'fields'
>;

export const sortableResponseColumns = (
  Object.keys(formResponseItem.shape) as (keyof typeof formResponseItem.shape)[]
).filter((column): column is SortableResponseColumn => column !== 'bookingAttendees' && column !== 'fields');

const offset = z.int().min(0).describe('Rows to skip.');
const limit = z.int().min(1).max(100).describe('Rows to return.');

const id = text(1_000);

const select = z
  .strictObject({ failed: z.strictObject({ formId: id, fieldId: id, optionId: id }) })
  .describe(
    'The number whose responses are wanted: an option of `failed-bookings-by-field`; without it all of them.',
  );

export const formResponsesInput = routingInsightsInput.extend({
  select: select.optional(),
  sorting: z
    .array(z.strictObject({ id: z.enum(sortableResponseColumns), desc: z.boolean() }))
    .max(10)
    .optional()
    .describe('Columns to sort by, the most important first; without it the newest response comes first.'),
  offset,
  limit,
});

/** A file of all responses needs neither. */
export const formResponsesFileInput = formResponsesInput.extend({
  offset: offset.optional(),
  limit: limit.optional(),
});

export const formResponsesData = z.object({ total: z.int().min(0), data: z.array(formResponseItem) });

export type FormResponsesInput = z.infer<typeof formResponsesInput>;
export type FormResponsesFileInput = z.infer<typeof formResponsesFileInput>;
export type FailedChoice = z.infer<typeof select>['failed'];
export type FormResponses = z.infer<typeof formResponsesData>;

export const formResponses = operation({
  id: 'form-responses',
  operationId: 'InsightsController_getRoutingFormResponses',
  method: 'POST',
  path: '/v2/insights/routings/form-responses',
  summary: 'Get routing form responses',
  description:
    'The responses page by page, each with its answers and the booking that it led to. `Accept: text/csv` or `application/x-ndjson` streams them as a file; there `offset` and `limit` may be left out.',
  input: formResponsesInput,
  data: formResponsesData,
  example: {
    input: {
      ...exampleRoutingInput,
      sorting: [{ id: 'createdAt', desc: true }],
      offset: 0,
      limit: 10,
    },
    data: { total: 1, data: [exampleFormResponse] },
  },
  streams: formResponsesFileInput,
});
