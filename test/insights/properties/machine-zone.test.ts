import { afterEach, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { cast } from '../golden/cast.ts';
import { storeRows } from '../store-dataset.ts';
import { everyAnswer } from './every-answer.ts';
import { randomBookings } from './random-bookings.ts';

const ours = process.env.TZ;

afterEach(() => {
  if (ours === undefined) delete process.env.TZ;
  else process.env.TZ = ours;
});

const rows = {
  ...cast,
  ...randomBookings(200, 9),
  Membership: [{ userId: 101, teamId: 1, role: 'OWNER', accepted: true }],
};

// An engine may have looked at the machine's zone when it was loaded: `npm test` therefore runs this folder twice.
it.each(mostEngines)('answers do not depend on the time zone of the machine, on $name', async ({ open }) => {
  const answered: Record<string, unknown>[] = [];
  for (const [zone, offset] of [
    ['UTC', 0],
    ['America/Los_Angeles', 480],
    ['Pacific/Apia', 660],
  ] as const) {
    process.env.TZ = zone;
    expect(new Date(0).getTimezoneOffset(), 'the process follows TZ').toBe(offset);
    const store = await open();
    let failed = true;
    try {
      await storeRows(store.engine, rows);
      answered.push(await everyAnswer(store.engine, 1));
      failed = false;
    } finally {
      await store.close(failed);
    }
  }
  const [inUtc, ...elsewhere] = answered;
  expect(Object.keys(inUtc ?? {})).toHaveLength(66);
  for (const answers of elsewhere) expect(answers).toEqual(inUtc);
});
