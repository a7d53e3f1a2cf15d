import type { AssignmentReasonRow, BookingRow } from '../dataset.ts';
import { clamp, minute, toIso } from '../random-instant.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { hostileTexts } from './hostile-texts.ts';

const kinds = [
  'ROUTING_FORM_ROUTING',
  'ROUTING_FORM_ROUTING_FALLBACK',
  'REASSIGNED',
  'RR_REASSIGNED',
  'REROUTED',
];

export function randomAssignmentReasons(random: SeededRandom, Booking: BookingRow[]): AssignmentReasonRow[] {
  const reasons: AssignmentReasonRow[] = [];
  let id = 30_000;
  const add = (bookingId: number, createdAt: number) => {
    id += random.pick([1, 1, 3]);
    reasons.push({
      id,
      bookingId,
      createdAt: toIso(clamp(createdAt)),
      reasonEnum: random.pick(kinds),
      reasonString: random.chance(0.08) ? random.pick([null, '']) : random.pick(hostileTexts),
    });
  };
  for (const booking of Booking) {
    const createdAt = Date.parse(booking.createdAt);
    // Not in the order of time, and some at once.
    for (let left = random.pick([0, 0, 1, 1, 2, 3]); left > 0; left -= 1) {
      add(booking.id, createdAt + random.pick([0, 0, 1, random.below(60) * minute]));
    }
  }
  if (random.chance(0.5)) add(999_999, Date.parse('2024-01-01T00:00:00.000Z'));
  return reasons.reverse();
}
