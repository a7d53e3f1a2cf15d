import { z } from 'zod';
import { bucketBounds, count } from '../bucket-label.ts';
import { bounds } from '../charted-input.ts';
import { operation } from '../operation.ts';
import { text } from '../text.ts';
import { exampleRoutingInput, routingInsightsInput } from './routing-insights-input.ts';

export const routedPeriods = ['perDay', 'perWeek', 'perMonth'] as const;
export const performances = ['above_average', 'median', 'below_average', 'at_average', 'no_data'] as const;

const limit = z.int().min(1).max(100).describe('Users to list.');

export const routedToInput = routingInsightsInput.extend({
  period: z.enum(routedPeriods).describe('Days, weeks that start on Monday, or months.'),
  limit,
  searchQuery: text(1_000)
    .optional()
    .describe('Part of the name or e-mail of the users to list; does not change anybody’s performance.'),
  bounds,
});

/** A file of all users needs no limit. */
export const routedToFileInput = routedToInput.omit({ bounds: true }).extend({ limit: limit.optional() });

const user = z.object({
  id: z.number(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  performance: z
    .enum(performances)
    .describe('Against the mean and the median of all users of the question, searched for or not.'),
  totalBookings: count,
});

const periodStart = z.iso.datetime().describe('The first instant of the period.');

export const routedToData = z.object({
  users: z
    .object({ data: z.array(user), ...bucketBounds })
    .describe('With `bounds` the time of their bookings.'),
  periodStats: z.object({
    data: z.array(z.object({ userId: z.number(), period_start: periodStart, total: count, ...bucketBounds })),
  }),
});

export type RoutedPeriod = (typeof routedPeriods)[number];
export type Performance = (typeof performances)[number];
export type RoutedToInput = z.infer<typeof routedToInput>;
export type RoutedToFileInput = z.infer<typeof routedToFileInput>;
export type RoutedTo = z.infer<typeof routedToData>;
export type RoutedUser = z.infer<typeof user>;

/** A line of a file: a user with all his periods. */
export type RoutedToLine = RoutedUser & {
  readonly periodStats: readonly { readonly period_start: string; readonly total: number }[];
};

export const routedToPerPeriod = operation({
  id: 'routed-to-per-period',
  operationId: 'InsightsController_getRoutedToPerPeriod',
  method: 'POST',
  path: '/v2/insights/routings/routed-to-per-period',
  summary: 'Get routed-to users per period',
  description:
    'How many bookings routing forms led to, by the host whom they went to and by period. `Accept: text/csv` or `application/x-ndjson` gives a line a user, with a column a period; there `limit` may be left out.',
  input: routedToInput,
  data: routedToData,
  example: {
    input: { ...exampleRoutingInput, period: 'perWeek', limit: 10, searchQuery: 'Alice' },
    data: {
      users: {
        data: [
          {
            id: 101,
            name: 'Alice Doe',
            email: 'alice@example.com',
            avatarUrl: 'https://example.com/avatar.png',
            performance: 'above_average',
            totalBookings: 12,
          },
        ],
      },
      periodStats: { data: [{ userId: 101, period_start: '2024-01-01T00:00:00.000Z', total: 3 }] },
    },
  },
  streams: routedToFileInput,
});
