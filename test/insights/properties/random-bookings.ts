import fc from 'fast-check';
import type { Tables } from '../golden/worlds.ts';
import { clockChanges, hour } from './clock-changes.ts';

const people = [101, 102, 103, 104];
const often = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

/** Minutes around a change, mostly within a day or two of it, some at the change itself. */
const minutesAround = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2_880, max: 2_880 }) },
  { weight: 2, arbitrary: fc.integer({ min: -100_000, max: 100_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -90, max: 90 }) },
);

const booking = fc.record({
  change: fc.integer({ min: 0, max: clockChanges.length - 1 }),
  start: minutesAround,
  booked: fc.integer({ min: 0, max: 4_000 }),
  length: fc.constantFrom(0, 15, 30, 45, 60, 1_500),
  status: often('accepted', 'cancelled', 'pending', 'rejected', 'awaiting_host'),
  rescheduled: often<boolean | null>(null, true, false),
  userId: fc.option(fc.constantFrom(...people, 999)),
  eventTypeId: fc.option(fc.constantFrom(11, 12, 13, 14, 99)),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  noShowHost: often<boolean | null>(null, true, false),
  paid: often<boolean | null>(null, true, false),
  guests: fc.array(fc.boolean(), { maxLength: 3 }),
});

const instant = (at: number) => new Date(at).toISOString();

/** Bookings of all kinds around the changes of the clocks; the same ones for the same seed. */
export function randomBookings(count: number, seed: number): Tables {
  const [drawn = []] = fc.sample(fc.array(booking, { minLength: count, maxLength: count, size: 'max' }), {
    seed,
    numRuns: 1,
  });
  const Attendee: object[] = [];
  const Booking = drawn.map(({ change, start, booked, length, guests, ...columns }, i) => {
    const at = Date.parse(clockChanges[change]?.[1] ?? '') + start * 60_000;
    for (const noShow of guests) {
      Attendee.push({
        id: Attendee.length + 1,
        bookingId: i + 1,
        name: 'Guest',
        email: 'guest@guest.test',
        noShow,
      });
    }
    return {
      id: i + 1,
      uid: `uid-${i + 1}`,
      startTime: instant(at),
      endTime: instant(at + length * 60_000),
      createdAt: instant(at - (booked * hour) / 60),
      ...columns,
    };
  });
  return { Booking, Attendee };
}
