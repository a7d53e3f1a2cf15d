import { dayMs } from '../zone-days.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import { entityId } from './coworking-ids.ts';
import type { Location } from './locations.ts';
import { priceAt, toDecimal } from './money.ts';

interface Pass {
  readonly name: string;
  readonly pounds: number;
  /** Null and 0: a pass for a day. */
  readonly minutes: number | null;
}

export const passes = {
  day: { name: 'Day Pass', pounds: 25, minutes: null },
  half: { name: 'Half Day Pass', pounds: 15, minutes: 240 },
  hours: { name: '20 Hours', pounds: 90, minutes: 1200 },
  // The name says ten, the record says nothing.
  visits: { name: '10-Visit Pass', pounds: 200, minutes: null },
  trial: { name: 'Trial Day', pounds: 0, minutes: 0 },
  quarter: { name: 'Pay As You Go', pounds: 1.5, minutes: 15 },
} as const satisfies Record<string, Pass>;

export type PassName = keyof typeof passes;
const names = Object.keys(passes) as PassName[];

export const passId = (location: Location, name: PassName) =>
  entityId('timePasses', (location.id % 100) * 10 + names.indexOf(name));

export function addPassCatalogue(
  batches: CoworkingBatches,
  locations: readonly Location[],
  firstDay: number,
): void {
  for (const location of locations) {
    for (const name of names) {
      const pass = passes[name];
      batches.addNamed('timePasses', {
        Id: passId(location, name),
        UpdatedOn: firstDay * dayMs,
        CreatedOn: firstDay * dayMs,
        BusinessId: location.id,
        Name: pass.name,
        Price: toDecimal(priceAt(location.priceLevel, pass.pounds)),
        CurrencyCode: location.currency,
        MinutesIncluded: pass.minutes,
      });
    }
  }
}
