import { Temporal } from 'temporal-polyfill';
import { cornerInstants, NOW } from './corners.ts';
import type { BookingRow } from './dataset.ts';
import type { DateColumn } from './date-filter.ts';
import { clockAt, type Day, dayAt, dayStart } from './local-day.ts';
import type { SeededRandom } from './seeded-random.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const earliest = Date.parse('1970-01-05T00:00:00.000Z');
const latest = Date.parse('2199-12-26T00:00:00.000Z');

/** `booking` is the one it was taken from. */
export type Moment = { column: DateColumn; instant: number; booking: BookingRow | null };

export type Ends = { startDate: string | null; endDate: string | null };

export function randomZone(random: SeededRandom, zones: readonly string[], moment: Moment): string {
  // Half the time the zone to which something happens just then.
  const near = cornerInstants.filter(
    ({ instant }) => Math.abs(Date.parse(instant) - moment.instant) < 40 * day,
  );
  return near.length > 0 && random.chance(0.5) ? random.pick(near).zone : random.pick(zones);
}

/** A moment that matters: one of these bookings' own, a corner, or now. */
export function randomMoment(random: SeededRandom, bookings: readonly BookingRow[]): Moment {
  const column: DateColumn = random.chance(0.65) ? 'startTime' : 'createdAt';
  if (bookings.length > 0 && random.chance(0.85)) {
    const booking = random.pick(bookings);
    const text = column === 'startTime' && random.chance(0.3) ? booking.endTime : booking[column];
    return { column, instant: Date.parse(text), booking };
  }
  const instant = random.chance(0.3) ? NOW : Date.parse(random.pick(cornerInstants).instant);
  return { column, instant, booking: null };
}

export function randomDateFilter(random: SeededRandom, moment: Moment, zone: string, bothEnds: boolean) {
  const ends = randomEnds(random, moment.instant, zone);
  if (!bothEnds) {
    if (random.chance(0.7)) ends.startDate = null;
    if (random.chance(0.6)) ends.endDate = null;
  }
  return {
    id: random.chance(0.85) ? moment.column : random.pick(['startTime', 'createdAt']),
    value: {
      type: 'dr',
      data: random.chance(0.5) ? { ...ends, preset: random.pick(['custom', 'c', 'w']) } : ends,
    },
  };
}

export function randomEnds(random: SeededRandom, moment: number, zone: string): Ends {
  return random.pick([
    randomDates,
    randomDates,
    randomWholeDays,
    randomInstants,
    randomLocalTimes,
    randomMixture,
  ])(random, moment, zone);
}

function randomFewDays(random: SeededRandom, moment: number, zone: string): { first: Day; last: Day } {
  const days = random.pick([
    1, 1, 2, 3, 7, 14, 14, 28, 30, 31, 32, 45, 90, 91, 92, 120, 200, 365, 366, 367, 800, 1500,
  ]);
  const around = dayAt(moment, zone);
  const first = random.chance(0.3)
    ? around
    : around.subtract({ days: random.below(days) + random.pick([0, 0, 1, -1]) });
  return fitDays(first, first.add({ days: days - 1 }));
}

function fitDays(first: Day, last: Day): { first: Day; last: Day } {
  const lowest = Temporal.PlainDate.from('1970-01-05');
  const highest = Temporal.PlainDate.from('2199-12-26');
  return {
    first: Temporal.PlainDate.compare(first, lowest) < 0 ? lowest : first,
    last: Temporal.PlainDate.compare(last, highest) > 0 ? highest : last,
  };
}

function randomDates(random: SeededRandom, moment: number, zone: string): Ends {
  const { first, last } = randomFewDays(random, moment, zone);
  return { startDate: first.toString(), endDate: last.toString() };
}

function randomWholeDays(random: SeededRandom, moment: number, zone: string): Ends {
  const { first, last } = randomFewDays(random, moment, zone);
  const from = dayStart(first, zone);
  const to = dayStart(last.add({ days: 1 }), zone);
  if (to <= from) return { startDate: first.toString(), endDate: last.toString() };
  return { startDate: instantText(random, from), endDate: instantText(random, to - 1) };
}

/** An edge often falls exactly on the moment, or a millisecond beside it. */
function randomSpan(random: SeededRandom, moment: number): { from: number; last: number } {
  const length = random.pick([
    0,
    1,
    minute,
    hour,
    5 * hour,
    day - 1,
    day,
    30 * day,
    31 * day,
    91 * day,
    366 * day,
    800 * day,
  ]);
  const beside = moment + random.pick([0, 0, -1, 1]);
  const from = random.pick([beside, beside - length, beside - random.between(0, length)]);
  const last = from + length;
  return {
    from: Math.min(Math.max(from, earliest), latest),
    last: Math.min(Math.max(last, earliest), latest),
  };
}

function randomInstants(random: SeededRandom, moment: number, _zone: string): Ends {
  const { from, last } = randomSpan(random, moment);
  return { startDate: instantText(random, from), endDate: instantText(random, last) };
}

function randomLocalTimes(random: SeededRandom, moment: number, zone: string): Ends {
  const { from, last } = randomSpan(random, moment);
  // A shift of the wall clock is what lands in a gap.
  const shift = random.pick([0, 0, 30, 60, -30, -60]);
  const text = (instant: number) => {
    const clock = clockAt(instant, zone).add({ minutes: shift });
    return clock.toString({
      smallestUnit: clock.millisecond === 0 ? random.pick(['second', 'millisecond']) : 'millisecond',
    });
  };
  return { startDate: text(from), endDate: text(last) };
}

function randomMixture(random: SeededRandom, moment: number, zone: string): Ends {
  const { first, last } = randomFewDays(random, moment, zone);
  const from = dayStart(first, zone);
  const to = dayStart(last.add({ days: 1 }), zone);
  if (to <= from + 12 * hour) return { startDate: first.toString(), endDate: last.toString() };
  return random.chance(0.5)
    ? { startDate: first.toString(), endDate: instantText(random, to - random.pick([1, hour, 7 * hour])) }
    : {
        startDate: instantText(random, from + random.pick([0, 1, hour, 7 * hour])),
        endDate: last.toString(),
      };
}

function instantText(random: SeededRandom, instant: number): string {
  const offset = random.pick(['Z', 'Z', '+00:00', '+05:45', '-03:30', '+14:00', '-11:00']);
  if (offset === 'Z') return new Date(instant).toISOString();
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const shifted = instant + (offset.startsWith('-') ? -minutes : minutes) * minute;
  return `${new Date(shifted).toISOString().slice(0, -1)}${offset}`;
}
