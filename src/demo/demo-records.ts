import type { RecordBatch } from '../records/record-batch.ts';
import { BookingBatches } from './booking-batches.ts';
import { BookingPlan } from './booking-plan.ts';
import { addBooking } from './booking-rows.ts';
import { coworkingDemoRecords } from './coworking/coworking-demo-records.ts';
import { demoWorld } from './demo-world.ts';
import { addUnroutedResponse } from './form-response.ts';
import { worldRecords } from './world-records.ts';

const unroutedShare = 0.044;

/**
 * The demo data as it stands when the day `asOf` (YYYY-MM-DD) begins in UTC: exactly so many bookings, in the order
 * of their creation, and after them the coworking records. A function of its options alone.
 */
export function* demoRecords(options: {
  bookings: number;
  seed: number;
  asOf: string;
}): Generator<RecordBatch> {
  const world = demoWorld(options);
  yield* worldRecords(world);
  const plan = new BookingPlan(world, options.bookings);
  const batches = new BookingBatches();
  for (let draft = plan.next(); draft !== undefined; draft = plan.next()) {
    const again = addBooking(world, batches, draft, plan.room);
    if (again !== undefined) plan.add(again);
    if (world.random.chance(unroutedShare)) addUnroutedResponse(world, batches, draft.createdAt);
    if (batches.full) yield* batches.drain();
  }
  yield* batches.drain();
  yield* coworkingDemoRecords(options);
}
