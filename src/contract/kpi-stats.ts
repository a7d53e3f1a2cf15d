import { z } from 'zod';
import { bookingInsightsInput, exampleInput } from './booking-insights-input.ts';
import { operation } from './operation.ts';

const measured = (what: string) =>
  z
    .object({
      count: z.number(),
      deltaPrevious: z.number().describe('Percentage change compared to the previous period.'),
    })
    .describe(what);

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
  previousRange: z.object({ startDate: z.string(), endDate: z.string() }),
});

export type KpiStats = z.infer<typeof kpiStatsData>;

const measure = { count: 10, deltaPrevious: 12.5 };

export const kpiStats = operation({
  id: 'kpi-stats',
  operationId: 'InsightsController_getBookingKpiStats',
  method: 'POST',
  path: '/v2/insights/bookings/kpi-stats',
  summary: 'Get booking KPI stats',
  description:
    'The KPIs of a period, each with its change against the period before. Needs a `startTime` or `createdAt` date filter with both ends.',
  input: bookingInsightsInput,
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
