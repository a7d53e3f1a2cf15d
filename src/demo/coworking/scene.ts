import type { CoworkingBatches } from './coworking-batches.ts';
import type { CoworkingWorld } from './coworking-world.ts';
import type { LocalMonth } from './local-months.ts';
import type { MoneyCredits } from './money-credits.ts';
import type { MonthBills } from './month-bills.ts';

/** A month of a location while it is being told. */
export interface Scene {
  readonly world: CoworkingWorld;
  readonly batches: CoworkingBatches;
  readonly month: LocalMonth;
  readonly bills: MonthBills;
  readonly credits: MoneyCredits;
}

/** A moment of the month that is not to come; null where all of it is. */
export function momentIn({ world, month }: Scene): number | null {
  const end = Math.min(month.end, world.now);
  return end <= month.start ? null : Math.floor(world.random.between(month.start, end));
}
