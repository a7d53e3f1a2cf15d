import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { expectColumns } from '../source-row.ts';
import type { CoworkingBooking } from './coworking-bookings.ts';
import type { Scene } from './scene.ts';

expectColumns(
  nexudusEntities.cancelledBookings,
  'Id UpdatedOn CreatedOn OriginalBookingId CoworkerId FromTime ToTime CancelledOn CancellationReason',
);

/** Of those of Nexudus; 0, unknown, is what a deletion leaves. */
const reasons = [1, 1, 1, 1, 2, 4, 4, 5, 7, 8, 0];

/** A few keep the id of the booking, and a few are among the bookings still. */
export function addCancelled({ batches, world }: Scene, booking: CoworkingBooking): { listed: boolean } {
  const { random, now } = world;
  const { id, createdAt, from, to, coworker } = booking;
  const latest = Math.max(createdAt + 1, Math.min(from, now));
  const at = Math.floor(random.between(createdAt, latest));
  const own = batches.nextId('cancelledBookings');
  const same = own % 10 === 4;
  batches.add('cancelledBookings', [
    same ? id : own,
    at,
    createdAt,
    same ? null : id,
    coworker?.id ?? null,
    from,
    to,
    at,
    random.pick(reasons),
  ]);
  return { listed: own % 7 === 3 };
}
