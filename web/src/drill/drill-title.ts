import { kpis } from '../words/metrics.ts';
import type { Drill } from './drill.ts';

const lists: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mostBookings: 'Bookings',
    leastBookings: 'Bookings',
    mostCancelled: 'Cancelled bookings',
    mostCompleted: 'Completed bookings',
    leastCompleted: 'Completed bookings',
    mostNoShow: 'Bookings without their host',
    highestRatings: 'Rated bookings',
    lowestRatings: 'Rated bookings',
  }),
);

const others: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(Object.entries(kpis).map(([id, { label }]) => [id, label])),
    rating: 'Rated bookings',
    csat: 'Satisfied ratings',
    duration: 'Bookings that the average is made of',
    created: 'Created bookings',
  }),
);

/** What is counted by the rows. */
export function toDrillTitle({ of, host }: Drill): string {
  const [kind, rest = ''] = of.split(/-(.*)/s);
  const whose = host === null ? '' : ' of one host';
  if (kind === 'hour') return `Accepted bookings that start from ${rest}:00 to ${rest}:59`;
  if (kind === 'event') return 'Bookings of one event type';
  if (kind === 'list') return `${lists.get(rest) ?? 'Bookings'}${whose}`;
  return `${others.get(of) ?? 'Bookings'}${whose}`;
}
