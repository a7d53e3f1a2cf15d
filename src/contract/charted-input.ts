import { z } from 'zod';
import { bookingInsightsInput } from './booking-insights-input.ts';

export const intervals = ['day', 'week', 'month', 'year'] as const;
export type Interval = (typeof intervals)[number];

export const interval = z
  .enum(intervals)
  .optional()
  .describe('Length of a bucket. Without it: day up to 30 days, week up to 90, month up to 365, else year.');

export const bounds = z
  .boolean()
  .optional()
  .describe('Whether each bucket also tells its first and its last instant, to ask further about it.');

/** What a chart over time is asked with. */
export const chartedInput = bookingInsightsInput.extend({
  interval,
  bounds,
});

export type ChartedInput = z.infer<typeof chartedInput>;
