import type { RecordBatch } from '../../records/record-batch.ts';
import { CoworkingBatches } from './coworking-batches.ts';
import { coworkingWorld } from './coworking-world.ts';
import { addWorld } from './coworking-world-rows.ts';
import { monthsOf } from './day-counts.ts';
import { MonthTeller } from './month-teller.ts';

/**
 * The coworking part of the demo data: three locations as they stand when the day `asOf` (YYYY-MM-DD) begins in UTC.
 * A function of its options alone, and independent of the calendar's part.
 */
export function* coworkingDemoRecords(options: {
  bookings: number;
  seed: number;
  asOf: string;
}): Generator<RecordBatch> {
  const world = coworkingWorld(options);
  const batches = new CoworkingBatches();
  const contracts = addWorld(batches, world);
  yield* batches.drain();
  const teller = new MonthTeller({ world, batches, contracts });
  for (const month of monthsOf(world)) {
    teller.tell(month, month.index);
    yield* batches.drain();
  }
  yield* batches.drain(1);
}
