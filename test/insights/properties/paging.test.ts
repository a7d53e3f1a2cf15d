import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowItem } from '../../../src/contract/row-item.ts';
import { rowMetrics, sortableColumns } from '../../../src/contract/rows.ts';
import { mostEngines } from '../../engines.ts';
import { cast } from '../golden/cast.ts';
import { worldsOn } from '../golden/worlds.ts';
import { randomBookings } from './random-bookings.ts';

type Sorting = readonly { readonly id: (typeof sortableColumns)[number]; readonly desc: boolean }[];

/** Below 0 when `a` comes first: null after everything, and all of it turned round when descending. */
function compare(a: RowItem, b: RowItem, sorting: Sorting): number {
  for (const { id, desc } of [...sorting, { id: 'id', desc: true } as const]) {
    const [one, other] = [a[id], b[id]];
    if (one === other) continue;
    const less = other === null || (one !== null && one < other);
    return less === desc ? 1 : -1;
  }
  return 0;
}

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(cast, randomBookings(90, 3));

  const sorting = fc.array(fc.record({ id: fc.constantFrom(...sortableColumns), desc: fc.boolean() }), {
    maxLength: 3,
  });

  it('pages give every row once, in the order asked for', async () => {
    const property = fc.asyncProperty(
      sorting,
      fc.constantFrom(...rowMetrics),
      fc.integer({ min: 7, max: 40 }),
      fc.constantFrom('documented' as const, 'calcom' as const),
      async (sorting, metric, limit, semantics) => {
        const body = { select: { metric }, sorting, timeZone: 'Asia/Kathmandu' };
        const whole = await world.ask('rows', { ...body, limit: 1_000 }, { semantics });
        expect(whole.data).toHaveLength(whole.total);

        const paged: RowItem[] = [];
        for (let offset = 0; offset <= whole.total; offset += limit) {
          const { total, data } = await world.ask('rows', { ...body, offset, limit }, { semantics });
          expect(total).toBe(whole.total);
          paged.push(...data);
        }
        expect(paged).toEqual(whole.data);

        const order = sorting.length > 0 ? sorting : ([{ id: 'createdAt', desc: true }] as const);
        // Guests of one booking follow each other.
        const rightAfter = metric === 'no_show_guest' ? 0 : -1;
        whole.data.slice(1).forEach((row, i) => {
          expect(compare(whole.data[i] as RowItem, row, order)).toBeLessThanOrEqual(rightAfter);
        });
      },
    );
    await fc.assert(property, { seed: 31, numRuns: Math.ceil(25 * engine.share), endOnFailure: true });
  });
});
