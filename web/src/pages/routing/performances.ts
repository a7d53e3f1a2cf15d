import type { Performance } from '../../../../src/contract/routings/routed-to-per-period.ts';

/** How somebody's bookings compare with everybody's, in words. */
export const performances: Readonly<Record<Performance, string>> = {
  above_average: 'above average',
  median: 'median',
  below_average: 'below average',
  at_average: 'average',
  no_data: 'no data',
};
