import { z } from 'zod';
import { bookingInsightsInput, exampleInput } from './booking-insights-input.ts';
import { membersData } from './members.ts';
import { operation } from './operation.ts';
import { exampleRow, rowItem } from './row-item.ts';

export const rowMetrics = [
  'created',
  'scheduled',
  'completed',
  'rescheduled',
  'cancelled',
  'rejected',
  'pending',
  'no_show',
  'no_show_guest',
  'rating',
  'csat',
  'duration',
] as const;

export const sortableColumns = [
  'id',
  'uid',
  'title',
  'createdAt',
  'timeStatus',
  'eventTypeId',
  'eventLength',
  'startTime',
  'endTime',
  'paid',
  'userEmail',
  'userUsername',
  'rating',
  'ratingFeedback',
  'noShowHost',
  'noShowGuestsCount',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
] as const;

/** The rows of one JSON answer when no limit is asked for. */
export const defaultRowsLimit = 100;

const instant = z.iso.datetime({
  offset: true,
  error: 'must be an instant such as 2024-01-31T10:00:00Z',
});

const bucket = z
  .strictObject({ from: instant, to: instant })
  .describe(
    'A bucket of a chart, as `bounds` tells it: only bookings whose date is in it, by the first filter with both ends.',
  );

const select = z.union(
  [
    z.strictObject({ metric: z.enum(rowMetrics), bucket: bucket.optional() }),
    z.strictObject({ hour: z.int().min(0).max(23) }),
    z.strictObject({ list: membersData.keyof() }),
    z.strictObject({ eventType: z.int() }),
  ],
  'must hold exactly one of "metric", "hour", "list" and "eventType"',
);

export const rowsInput = bookingInsightsInput.extend({
  select: select
    .optional()
    .describe(
      'The number whose bookings are wanted: a metric, an hour of `by-hour`, a list of `members`, or the id of an event type of `popular-events`; without it `created`.',
    ),
  offset: z.int().min(0).optional().describe('Rows to skip; 0 without it.'),
  limit: z
    .int()
    .min(1)
    .max(1_000)
    .optional()
    .describe(`Rows to return; without it ${defaultRowsLimit} in a JSON answer, all of them in a stream.`),
  sorting: z
    .array(z.strictObject({ id: z.enum(sortableColumns), desc: z.boolean() }))
    .max(10)
    .optional()
    .describe('Columns to sort by, the most important first; without it the newest booking comes first.'),
});

export const rowsData = z.object({ total: z.int().min(0), data: z.array(rowItem) });

export type RowMetric = (typeof rowMetrics)[number];
export type SortableColumn = (typeof sortableColumns)[number];
export type RowSelect = z.infer<typeof rowsInput>['select'];
export type RowsInput = z.infer<typeof rowsInput>;
export type Rows = z.infer<typeof rowsData>;

export const rows = operation({
  id: 'rows',
  operationId: 'KepiInsightsController_getBookingRows',
  method: 'POST',
  path: '/v2/insights/bookings/rows',
  summary: 'Get the bookings behind a number',
  description:
    'The bookings that a KPI counts; with `no_show_guest` one row for each guest. `Accept: text/csv` or `application/x-ndjson` streams them as a file.',
  input: rowsInput,
  data: rowsData,
  example: {
    input: {
      ...exampleInput,
      select: { metric: 'completed' },
      offset: 0,
      limit: 50,
      sorting: [{ id: 'startTime', desc: true }],
    },
    data: { total: 1, data: [exampleRow] },
  },
  streams: rowsInput,
});
