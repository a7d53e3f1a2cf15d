import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { uuid } from '../random-id.ts';
import { expectColumns } from '../source-row.ts';
import { minuteMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import type { CoworkingBooking } from './coworking-bookings.ts';
import { toDecimal } from './money.ts';
import type { Scene } from './scene.ts';

expectColumns(
  nexudusEntities.extraServices,
  `Id UpdatedOn CreatedOn UniqueId CoworkerId BusinessId ExtraServiceName ExtraServiceCurrencyCode
   ExtraServiceIsPrintingCredit Description TotalUses RemainingUses ChargePeriod Price Free DiscountAmount ValidFrom
   ExpireDate DueDate Invoiced IsFromTariff BookingId BookingUniqueId`,
);

const minutes = 1;
const linkedByGuidAlone = 0.05;

/** What a booking cost is an extra service too: its minutes look like a credit, and are none. */
export function addCharge(scene: Scene, booking: CoworkingBooking, coworker: Coworker): void {
  const { batches, world, month, bills, credits } = scene;
  const { random } = world;
  const { location } = month;
  const { resource, from, to } = booking;
  const chargedAt = to + 30 * minuteMs;
  const length = Math.round((to - from) / minuteMs);
  const full = Math.round((resource.price * length) / 60);
  const credited = credits.draw(coworker, full, booking.id, chargedAt);
  if (credited === full) return;
  const uniqueId = uuid(random);
  const cents = full - credited;
  const label = `${resource.name}, ${length} minutes`;
  const line = { coworker, kind: 'charge', uniqueId, label, quantity: 1, cents, dated: chargedAt } as const;
  const invoiced = bills.add({
    ...line,
    ...(random.chance(0.3) && { bookingUniqueId: booking.uniqueId }),
  });
  batches.add('extraServices', [
    batches.nextId('extraServices'),
    chargedAt,
    chargedAt,
    uniqueId,
    coworker.id,
    location.id,
    `${resource.name} (per hour)`,
    location.currency,
    false,
    label,
    length,
    length,
    minutes,
    toDecimal(cents),
    false,
    credited === 0 ? null : toDecimal(credited),
    null,
    null,
    chargedAt,
    invoiced,
    false,
    random.chance(linkedByGuidAlone) ? null : booking.id,
    booking.uniqueId,
  ]);
}
