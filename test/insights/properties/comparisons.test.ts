import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiStats } from '../../../src/contract/kpi-stats.ts';
import { mostEngines } from '../../engines.ts';
import { cast } from '../golden/cast.ts';
import { worldsOn } from '../golden/worlds.ts';
import { clockChanges } from './clock-changes.ts';
import { randomBookings } from './random-bookings.ts';
import { rangeAround } from './random-range.ts';

/** What a measure of an answer has under a key, measure by measure. */
const each = ({ empty: _, previousRange: __, ...measures }: KpiStats, key: 'count' | 'previous') =>
  Object.fromEntries(Object.entries(measures).map(([name, measured]) => [name, measured[key]]));

/** The same answer without what a comparison adds. */
const plain = ({ previousRange: { startDate, endDate }, ...answer }: KpiStats) => ({
  ...Object.fromEntries(
    Object.entries(answer).map(([name, measured]) => {
      if (typeof measured === 'boolean') return [name, measured];
      const { previous: _, ...rest } = measured;
      return [name, rest];
    }),
  ),
  previousRange: { startDate, endDate },
});

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(cast, randomBookings(1_500, 7));

  const asker = fc.record({
    semantics: fc.constantFrom('documented' as const, 'calcom' as const),
    now: fc.constantFrom(...clockChanges.map(([, change]) => change)),
  });

  it.each(clockChanges)(
    'what a period is compared with is what the numbers of that range are: %s',
    async (...change) => {
      const property = fc.asyncProperty(
        rangeAround(change),
        fc.boolean(),
        asker,
        async (range, both, asker) => {
          const [given] = range.columnFilters;
          const other = { ...given, id: given?.id === 'startTime' ? 'createdAt' : 'startTime' };
          const columnFilters = both ? [given, other] : [given];
          const asked = { timeZone: range.timeZone, columnFilters };
          const without = await world.ask('kpi-stats', asked, asker);
          for (const compareWith of ['previous', 'weekdays', 'year']) {
            const compared = await world.ask('kpi-stats', { ...asked, compareWith }, asker);
            expect(each(compared, 'count')).toEqual(each(without, 'count'));
            if (compareWith === 'previous') expect(plain(compared)).toEqual(without);
            const { from = '', to = '' } = compared.previousRange;
            if (from < '1970') continue;
            if (to < from) {
              expect(new Set(Object.values(each(compared, 'previous')))).toEqual(new Set([0]));
              continue;
            }
            const value = { type: 'dr', data: { startDate: from, endDate: to } };
            const then = { ...asked, columnFilters: columnFilters.map((filter) => ({ ...filter, value })) };
            const answer = await world.ask('kpi-stats', then, asker);
            expect(each(compared, 'previous'), `${compareWith} ${from} ${to}`).toEqual(each(answer, 'count'));
          }
        },
      );
      await fc.assert(property, { seed: 13, numRuns: Math.ceil(5 * engine.share), endOnFailure: true });
    },
  );
});
