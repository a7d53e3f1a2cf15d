import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fewEngines } from '../../engines.ts';
import { cast } from '../golden/cast.ts';
import type { Tables } from '../golden/worlds.ts';
import { storeRows } from '../store-dataset.ts';
import { everyAnswer } from './every-answer.ts';
import { randomBookings } from './random-bookings.ts';

const rows: Tables = {
  ...cast,
  ...randomBookings(200, 5),
  Membership: [
    { userId: 101, teamId: 1, role: 'OWNER', accepted: true },
    { userId: 102, teamId: 2, role: 'ADMIN', accepted: true },
    { userId: 103, teamId: 3, role: 'MEMBER', accepted: true },
  ],
  Tracking: [
    { id: 2, bookingId: 7, utm_source: 'second' },
    { id: 1, bookingId: 7, utm_source: 'first' },
    { id: 3, bookingId: 8, utm_source: 'third' },
  ],
};

const parts = Object.entries(rows).flatMap(([table, all]) => {
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)].map((some) => ({ table, some }));
});

/** All the parts, in some order, each with its rows in some order. */
const arrival = fc
  .shuffledSubarray(parts, { minLength: parts.length })
  .chain((order) =>
    fc.tuple(
      ...order.map(({ table, some }) =>
        fc.shuffledSubarray([...some], { minLength: some.length }).map((shuffled) => ({ [table]: shuffled })),
      ),
    ),
  );

it.each(fewEngines)('answers do not depend on the order in which rows arrive, on $name', async ({ open }) => {
  const store = await open();
  let failed = true;
  try {
    await storeRows(store.engine, rows);
    const expected = await everyAnswer(store.engine, 1);
    let workspace = 1;
    const property = fc.asyncProperty(arrival, async (order) => {
      workspace += 1;
      for (const part of order) await storeRows(store.engine, part, workspace);
      expect(await everyAnswer(store.engine, workspace)).toEqual(expected);
    });
    await fc.assert(property, { seed: 41, numRuns: 2, endOnFailure: true });
    failed = false;
  } finally {
    await store.close(failed);
  }
});
