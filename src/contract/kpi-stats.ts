import { z } from 'zod';
import { bookingInsightsInput, exampleInput } from './booking-insights-input.ts';
import { operation } from './operation.ts';

/** Against which range a period is compared. */
const comparisons = ['previous', 'weekdays', 'year'] as const;
export type CompareWith = (typeof comparisons)[number];

export const kpiStatsInput = bookingInsightsInput.extend({
  compareWith: z
    .enum(comparisons)
    .optional()
    .describe(
      'Kepi: tells the values of the other range too, and which range it is. `previous`: the period before, as without it; `weekdays`: moved back by the fewest whole weeks that are not shorter than the period; `year`: the same dates a year before, the 28th for 29 February.',
    ),
});

const measured = (what: string) =>
  z
    .object({
      count: z.number(),
      deltaPrevious: z.number().describe('Percentage change compared to the previous period.'),
      previous: z.number().optional().describe('The value then; only with `compareWith`.'),
    })
    .describe(what);

const compared = z.iso.datetime().optional();

export const kpiStatsData = z.object({
  empty: z.boolean().describe('Whether no data exists for the selected period.'),
  created: measured('Bookings created.'),
  scheduled: measured('Bookings still to come.'),
  completed: measured('Bookings that have taken place.'),
  rescheduled: measured('Bookings moved to another time.'),
  cancelled: measured('Bookings cancelled.'),
  no_show: measured('Bookings whose host did not show up.'),
  no_show_guest: measured('Guests who did not show up.'),
  rating: measured('Average rating.'),
  csat: measured('Ratings of 4 and 5 among all ratings, 0 to 100.'),
  previousRange: z.object({
    startDate: z.string(),
    endDate: z.string(),
    from: compared.describe('The first instant of it; only with `compareWith`.'),
    to: compared.describe(
      'The last instant of it, before `from` where it has none; only with `compareWith`.',
    ),
  }),
});

export type KpiStatsInput = z.infer<typeof kpiStatsInput>;
export type KpiStats = z.infer<typeof kpiStatsData>;

const measure = { count: 10, deltaPrevious: 12.5 };

export const kpiStats = operation({
  id: 'kpi-stats',
  operationId: 'InsightsController_getBookingKpiStats',
  method: 'POST',
  path: '/v2/insights/bookings/kpi-stats',
  summary: 'Get booking KPI stats',
  description:
    'The KPIs of a period, each with its change against the period before, or another one. Needs a `startTime` or `createdAt` date filter with both ends; `compareWith` is an addition of Kepi.',
  input: kpiStatsInput,
  data: kpiStatsData,
  example: {
    input: exampleInput,
    data: {
      empty: false,
      created: measure,
      scheduled: measure,
      completed: measure,
      rescheduled: measure,
      cancelled: measure,
      no_show: measure,
      no_show_guest: measure,
      rating: measure,
      csat: measure,
      previousRange: { startDate: 'Dec 1, 2023', endDate: 'Dec 31, 2023' },
    },
  },
});
