import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervals } from '../../../src/contract/charted-input.ts';
import type { RowMetric } from '../../../src/contract/rows.ts';
import { mostEngines } from '../../engines.ts';
import { cast } from '../golden/cast.ts';
import { type Asker, worldsOn } from '../golden/worlds.ts';
import { clockChanges } from './clock-changes.ts';
import { randomBookings } from './random-bookings.ts';
import { rangeAround } from './random-range.ts';

const series = [
  ['Created', 'created'],
  ['Completed', 'completed'],
  ['Rescheduled', 'rescheduled'],
  ['Cancelled', 'cancelled'],
  ['No-Show (Host)', 'no_show'],
  ['No-Show (Guest)', 'no_show_guest'],
] as const;

interface Bounds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(cast, randomBookings(1_500, 7));

  const asker = fc.record({
    semantics: fc.constantFrom('documented' as const, 'calcom' as const),
    now: fc.constantFrom(...clockChanges.map(([, change]) => change)),
    operator: fc.constant(true),
    userId: fc.constantFrom(101, 102),
  });

  /** The bookings behind a bucket, by a select, and by its bounds in place of the range where that says the same. */
  function reaching(
    asked: { timeZone: string; columnFilters: readonly object[] },
    basis: string,
    asker: Asker,
  ) {
    const exact = asker.semantics === 'documented' || basis === 'createdAt';
    return async (metric: RowMetric, { from = '', to = '' }: Bounds, ...more: object[]) => {
      const filters = [...asked.columnFilters, ...more];
      const within = await world.ask(
        'rows',
        { ...asked, columnFilters: filters, select: { metric, bucket: { from, to } }, limit: 1_000 },
        asker,
      );
      if (exact) {
        const value = { type: 'dr', data: { startDate: from, endDate: to } };
        const columnFilters = [{ id: basis, value }, ...filters.slice(1)];
        const narrowed = { ...asked, columnFilters, select: { metric }, limit: 1_000 };
        expect(await world.ask('rows', narrowed, asker)).toEqual(within);
      }
      return within;
    };
  }

  it.each(clockChanges)(
    'the bounds of buckets tile the range, and the bookings between them are those of the bucket: %s',
    async (...change) => {
      const interval = fc.constantFrom(...intervals);
      const property = fc.asyncProperty(
        rangeAround(change),
        interval,
        fc.boolean(),
        asker,
        async (range, interval, both, asker) => {
          const [given] = range.columnFilters;
          const basis = given?.id ?? '';
          const other = {
            id: basis === 'startTime' ? 'createdAt' : 'startTime',
            value: { type: 'dr', data: { startDate: null, endDate: '2025-01-01' } },
          };
          const asked = {
            timeZone: range.timeZone,
            columnFilters: both ? [given ?? {}, other] : [given ?? {}],
          };
          const charted = { ...asked, interval, bounds: true };
          const rows = reaching(asked, basis, asker);

          const trends = await world.ask('event-trends', charted, asker);
          trends.slice(1).forEach(({ from = '' }, i) => {
            expect(Date.parse(from)).toBe(Date.parse(trends[i]?.to ?? '') + 1);
          });
          const fullest = trends.toSorted((a, b) => b.Created - a.Created).slice(0, 2);
          for (const bucket of fullest) {
            for (const [key, metric] of series) {
              expect((await rows(metric, bucket)).total, key).toBe(bucket[key]);
            }
          }
          const [first] = fullest;
          if (first === undefined) return;

          /** The same bucket of another chart, which has the same ones. */
          const same = <Other extends Bounds>(buckets: readonly Other[]) => {
            expect(buckets.map(({ from, to }) => [from, to])).toEqual(
              trends.map(({ from, to }) => [from, to]),
            );
            return buckets[trends.indexOf(first)] as Other;
          };
          const absent = same(await world.ask('no-show-hosts-over-time', charted, asker));
          expect((await rows('no_show', absent)).total).toBe(absent.Count);

          const ofCalcom = asker.semantics === 'calcom';
          const csat = same(await world.ask('csat-over-time', charted, asker));
          const high = { type: 'n', data: { operator: 'gte', operand: ofCalcom ? 3 : 4 } };
          const rated = (await rows('rating', csat)).total;
          const satisfied = (await rows('rating', csat, { id: 'rating', value: high })).total;
          expect(csat.Of).toBe(rated);
          expect(csat.CSAT).toBeCloseTo((satisfied / (rated || 1)) * 100, ofCalcom ? 0 : 1);

          const lasting = same(await world.ask('average-duration', charted, asker));
          const { data } = await rows('duration', lasting);
          const minutes = data.map(({ startTime, endTime, eventLength }) =>
            ofCalcom ? Number(eventLength) : (Date.parse(endTime) - Date.parse(startTime)) / 60_000,
          );
          const sum = minutes.reduce((all, one) => all + one, 0);
          expect(lasting.Of).toBe(minutes.length);
          expect(lasting.Average).toBeCloseTo(sum / (minutes.length || 1), 1);
        },
      );
      await fc.assert(property, { seed: 17, numRuns: Math.ceil(2 * engine.share), endOnFailure: true });
    },
  );
});
