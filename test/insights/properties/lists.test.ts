import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersData } from '../../../src/contract/members.ts';
import { mostEngines } from '../../engines.ts';
import { cast } from '../golden/cast.ts';
import { worldsOn } from '../golden/worlds.ts';
import { clockChanges } from './clock-changes.ts';
import { randomBookings } from './random-bookings.ts';
import { rangeAround } from './random-range.ts';

const lists = membersData.keyof().options;

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(cast, randomBookings(1_500, 7));

  const range = fc.constantFrom(...clockChanges).chain(rangeAround);
  const asker = fc.record({
    semantics: fc.constantFrom('documented' as const, 'calcom' as const),
    now: fc.constantFrom(...clockChanges.map(([, change]) => change)),
  });
  const settings = { numRuns: Math.ceil(12 * engine.share), endOnFailure: true };

  it('every number in a list of hosts has its bookings behind it', async () => {
    const property = fc.asyncProperty(range, asker, async (range, asker) => {
      const answer = await world.ask('members', range, asker);
      for (const list of lists) {
        const behind = async (more: readonly object[] = []) =>
          world.ask(
            'rows',
            { ...range, columnFilters: [...range.columnFilters, ...more], select: { list }, limit: 1_000 },
            asker,
          );
        const all = await behind();
        for (const { userId, user, count } of answer[list]) {
          const { total, data } = await behind([{ id: 'userId', value: { type: 'ss', data: userId } }]);
          expect(all.data.filter(({ userEmail }) => userEmail === user.email)).toEqual(data);
          if (!list.endsWith('Ratings')) {
            expect(total, list).toBe(count);
            continue;
          }
          const ratings = data.map(({ rating }) => rating ?? Number.NaN);
          const sum = ratings.reduce((all, one) => all + one, 0);
          expect(count).toBeCloseTo(sum / ratings.length, 1);
        }
      }
    });
    await fc.assert(property, { seed: 19, ...settings });
  });

  it('every number of an event type has its bookings behind it, its children left out', async () => {
    const property = fc.asyncProperty(range, asker, async (range, asker) => {
      for (const { eventTypeId, count } of await world.ask('popular-events', range, asker)) {
        const select = { eventType: eventTypeId };
        const { total, data } = await world.ask('rows', { ...range, select, limit: 1_000 }, asker);
        expect(total).toBe(count);
        expect(new Set(data.map((row) => row.eventTypeId))).toEqual(new Set([eventTypeId]));
      }
    });
    await fc.assert(property, { seed: 23, ...settings });
  });
});
