import type { Coworker } from './coworkers.ts';
import type { CoworkingBooking } from './coworking-bookings.ts';
import { addProduct } from './products.ts';
import type { Scene } from './scene.ts';

const catering: readonly (readonly [string, number])[] = [
  ['Tea and Coffee', 3],
  ['Sandwich Lunch', 9.5],
  ['Flip Chart', 12],
];

/** Its line on a bill names the booking and the product both. */
export function sellWithBooking(scene: Scene, booking: CoworkingBooking, coworker: Coworker): void {
  const { random } = scene.world;
  const [name, pounds] = random.pick(catering);
  const quantity = name === 'Flip Chart' ? 1 : random.whole(2, 12);
  addProduct(scene, {
    coworker,
    name,
    pounds,
    quantity,
    soldAt: booking.to,
    bookingUniqueId: booking.uniqueId,
  });
}
