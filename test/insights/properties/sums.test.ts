import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervals } from '../../../src/contract/charted-input.ts';
import { type RowMetric, rowMetrics } from '../../../src/contract/rows.ts';
import { mostEngines } from '../../engines.ts';
import { cast } from '../golden/cast.ts';
import { worldsOn } from '../golden/worlds.ts';
import { clockChanges } from './clock-changes.ts';
import { randomBookings } from './random-bookings.ts';
import { rangeAround, rangesFrom } from './random-range.ts';

const alice = {
  semantics: 'documented',
  now: '2024-03-10T07:00:00Z',
  operator: true,
  userId: 101,
} as const;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(cast, randomBookings(1_500, 7));

  const asker = fc.record({
    semantics: fc.constantFrom('documented' as const, 'calcom' as const),
    now: fc.constantFrom(...clockChanges.map(([, change]) => change)),
    operator: fc.constant(true),
    userId: fc.constantFrom(101, 102),
  });

  it.each(clockChanges)(
    'the numbers of a range agree with each other around a change of the clock: %s',
    async (...change) => {
      const property = fc.asyncProperty(rangeAround(change), asker, async (range, asker) => {
        const kpis = await world.ask('kpi-stats', range, asker);
        const total = async (select: object) =>
          (await world.ask('rows', { ...range, select, limit: 1 }, asker)).total;
        const totals = Object.fromEntries(
          await Promise.all(rowMetrics.map(async (metric) => [metric, await total({ metric })] as const)),
        ) as Record<RowMetric, number>;

        // Every count has its bookings behind it.
        const { created, scheduled, completed, rescheduled, cancelled, no_show, no_show_guest } = kpis;
        const counts = { created, scheduled, completed, rescheduled, cancelled, no_show, no_show_guest };
        for (const [metric, { count }] of Object.entries(counts))
          expect(totals[metric as RowMetric]).toBe(count);
        if (kpis.empty) expect(totals.created).toBe(0);
        const classes = [
          'scheduled',
          'completed',
          'rescheduled',
          'cancelled',
          'rejected',
          'pending',
        ] as const;
        const classed = sum(classes.map((name) => totals[name]));
        if (asker.semantics === 'documented') expect(classed).toBe(totals.created);
        else expect(classed).toBeLessThanOrEqual(totals.created);
        expect(totals.csat).toBeLessThanOrEqual(totals.rating);

        // Every booking is in one bucket.
        for (const interval of intervals) {
          const buckets = await world.ask('event-trends', { ...range, interval }, asker);
          expect({
            interval,
            ...Object.fromEntries(
              (
                [
                  'Created',
                  'Completed',
                  'Rescheduled',
                  'Cancelled',
                  'No-Show (Host)',
                  'No-Show (Guest)',
                ] as const
              ).map((key) => [key, sum(buckets.map((bucket) => bucket[key]))]),
            ),
          }).toEqual({
            interval,
            Created: created.count,
            Completed: completed.count,
            Rescheduled: rescheduled.count,
            Cancelled: cancelled.count,
            'No-Show (Host)': no_show.count,
            'No-Show (Guest)': no_show_guest.count,
          });
          expect(new Set(buckets.map((bucket) => bucket.formattedDateFull)).size).toBe(buckets.length);
          expect(buckets.filter(({ isToday }) => isToday).length).toBeLessThanOrEqual(1);
        }
        const absent = await world.ask('no-show-hosts-over-time', range, asker);
        expect(sum(absent.map(({ Count }) => Count))).toBe(no_show.count);
      });
      await fc.assert(property, {
        seed: 11,
        numRuns: Math.ceil(4 * engine.share),
        examples: rangesFrom(change).map((range) => [range, alice]),
        endOnFailure: true,
      });
    },
  );

  it.each(clockChanges)(
    'the hours of a day add up, and have their bookings behind them: %s',
    async (...change) => {
      const property = fc.asyncProperty(
        rangeAround(change),
        fc.nat(23),
        asker,
        async (range, hour, asker) => {
          const hours = await world.ask('by-hour', range, asker);
          const accepted = { id: 'status', value: { type: 'ms', data: ['accepted'] } };
          const columnFilters = [...range.columnFilters, accepted];
          const all = await world.ask('rows', { ...range, columnFilters, limit: 1 }, asker);
          expect(sum(hours.map(({ count }) => count))).toBe(all.total);
          const busiest = hours.reduce((one, other) => (other.count > one.count ? other : one)).hour;
          for (const asked of [hour, busiest]) {
            const behind = await world.ask(
              'rows',
              { ...range, select: { hour: asked }, limit: 1_000 },
              asker,
            );
            expect(behind.total).toBe(hours[asked]?.count);
            const clock = String(asked).padStart(2, '0');
            for (const row of behind.data) expect(row.startTime_time.slice(0, 2)).toBe(clock);
          }
        },
      );
      await fc.assert(property, { seed: 12, numRuns: Math.ceil(2 * engine.share), endOnFailure: true });
    },
  );
});
