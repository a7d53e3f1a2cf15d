import type { SeededRandom } from '../seeded-random.ts';
import { businessIds, coworkerIds, ghost, teamNames } from './random-people.ts';
import { flag, maybe, minute, now, randomInstant, randomLength, toIso } from './random-time.ts';
import type { BookingRow, CancelledBookingRow, CheckinRow } from './source-rows.ts';

export const list = <Row>(size: number, row: (i: number) => Row): Row[] =>
  Array.from({ length: size }, (_, i) => row(i));

/** Seldom nobody, or somebody without a record. */
export function randomOwner(random: SeededRandom): number | null {
  if (random.chance(0.03)) return null;
  return random.chance(0.03) ? ghost : random.pick(coworkerIds);
}

/** Comma-joined, as the source writes them. */
export function namesAtTheTime(random: SeededRandom): string | null {
  if (random.chance(0.3)) return null;
  return [...new Set(random.some(teamNames, 3))].join(random.pick([',', ', ']));
}

export function randomBookings(random: SeededRandom, size: number): BookingRow[] {
  return list(size, (i) => {
    const from = randomInstant(random);
    return {
      Id: 1000 + i,
      ...ofOwner(random),
      ResourceId: maybe(random, random.between(1, 3)),
      ResourceName: maybe(random, random.pick(['Board room', 'Phone booth'])),
      FromTime: toIso(from),
      ToTime: toIso(from + randomLength(random)),
      Tentative: flag(random, 0.2),
      Invoiced: flag(random, 0.5),
      TeamsAtTheTimeOfBooking: namesAtTheTime(random),
    };
  });
}

/** By the original id, by the booking's own, or of none that we know. */
export function randomCancellations(random: SeededRandom, bookings: BookingRow[]): CancelledBookingRow[] {
  const cancellations: CancelledBookingRow[] = [];
  for (const [i, { Id, CoworkerId = null }] of bookings.entries()) {
    if (!random.chance(0.15)) continue;
    const CancelledOn = toIso(now - i * minute);
    const other = 1000 + random.below(bookings.length * 2);
    cancellations.push(
      random.pick([
        { Id: 50_000 + i, OriginalBookingId: Id, CoworkerId, CancelledOn },
        { Id, OriginalBookingId: null, CoworkerId, CancelledOn },
        { Id, OriginalBookingId: other, CoworkerId, CancelledOn },
      ]),
    );
  }
  return cancellations;
}

export function randomCheckins(random: SeededRandom, size: number): CheckinRow[] {
  return list(size, (i) => {
    const isOpen = random.chance(0.1);
    const from = isOpen ? now - random.below(600) * minute : randomInstant(random);
    return {
      Id: 2000 + i,
      ...ofOwner(random),
      BusinessId: random.pick(businessIds),
      Source: random.between(0, 5),
      FromTime: toIso(from),
      ToTime: isOpen ? null : toIso(from + randomLength(random)),
      TeamsAtTheTimeOfCheckin: namesAtTheTime(random),
    };
  });
}

const ofOwner = (random: SeededRandom) => ({ CoworkerId: randomOwner(random) });
