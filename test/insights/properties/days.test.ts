import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { type Tables, worldsOn } from '../golden/worlds.ts';
import { clockChanges, hour } from './clock-changes.ts';

const quarter = hour / 4;

/** A booking every quarter of an hour for three days before and after each change. */
function everyQuarter(): { tables: Tables; instants: number[] } {
  const instants = [
    ...new Set(
      clockChanges.flatMap(([, change]) =>
        Array.from({ length: 6 * 96 }, (_, i) => Date.parse(change) - 72 * hour + i * quarter),
      ),
    ),
  ].sort((a, b) => a - b);
  const Booking = instants.map((at, i) => {
    const text = new Date(at).toISOString();
    return {
      id: i + 1,
      uid: `uid-${i + 1}`,
      status: 'accepted',
      createdAt: text,
      startTime: text,
      endTime: text,
    };
  });
  return { tables: { Booking }, instants };
}

/** The last day that has begun at each instant, by the clocks of the zone. */
function daysOf(instants: readonly number[], timeZone: string) {
  const iso = new Intl.DateTimeFormat('sv', { timeZone });
  const full = new Intl.DateTimeFormat('en-US', {
    timeZone,
    month: 'short',
    day: 'numeric',
    year: 'numeric',
  });
  let last = '';
  let label = '';
  return instants.map((at) => {
    // A day can have begun only just before the clocks went back out of it.
    for (const moment of [at - 60_000, at]) {
      const day = iso.format(moment);
      if (day > last) {
        last = day;
        label = full.format(moment);
      }
    }
    return label;
  });
}

describe.each(mostEngines)('on $name', (engine) => {
  const { tables, instants } = everyQuarter();
  const world = worldsOn(engine)(tables);

  // In quarters of an hour; a range may start in the hour that is read twice.
  const before = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 6, max: 280 }));
  const after = fc.integer({ min: 6, max: 280 });

  it.each(clockChanges)(
    'days tile a range, each with what its clocks count: %s',
    async (timeZone, change) => {
      const property = fc.asyncProperty(before, after, async (before, after) => {
        const from = Date.parse(change) - before * quarter;
        const to = Date.parse(change) + after * quarter;
        // From long before, so that a day that has begun is known to have; the last instant has no booking.
        const known = instants.filter((at) => at >= Date.parse(change) - 72 * hour && at < to);
        const expected = new Map<string, number>();
        daysOf([...known, to - 1], timeZone).forEach((label, i) => {
          const at = known[i] ?? to;
          if (at >= from) expected.set(label, (expected.get(label) ?? 0) + (at < to ? 1 : 0));
        });

        const data = { startDate: new Date(from).toISOString(), endDate: new Date(to - 1).toISOString() };
        const columnFilters = [{ id: 'createdAt', value: { type: 'dr', data } }];
        const buckets = await world.ask('event-trends', { timeZone, interval: 'day', columnFilters });
        expect(buckets.map((bucket) => [bucket.formattedDateFull, bucket.Created])).toEqual([...expected]);
      });
      const examples: [number, number][] = [
        [0, 100],
        [-2, 100],
      ];
      await fc.assert(property, {
        seed: 21,
        numRuns: Math.ceil(10 * engine.share),
        examples,
        endOnFailure: true,
      });
    },
  );
});
