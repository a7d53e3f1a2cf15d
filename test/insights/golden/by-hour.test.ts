import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { starting } from './filters.ts';
import { worldsOn } from './worlds.ts';

const starts = bookings(`
  id | start            | end   | status
   1 | 2024-03-10 06:30 | 07:00 | accepted
   2 | 2024-03-10 07:30 | 08:00 | accepted
   3 | 2024-11-03 05:30 | 06:00 | accepted
   4 | 2024-11-03 06:30 | 07:00 | accepted
   5 | 2024-11-03 06:45 | 07:00 | pending
   6 | 2024-07-01 18:20 | 19:00 | accepted
   7 | 2024-07-01 18:20 | 19:00 | cancelled
`);

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(starts);

  async function hours(timeZone: string, more: object = {}) {
    const answer = await world.ask('by-hour', { timeZone, ...more });
    expect(answer.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    return Object.fromEntries(answer.flatMap(({ hour, count }) => (count === 0 ? [] : [[hour, count]])));
  }

  it.each([
    ['UTC', { 5: 1, 6: 2, 7: 1, 18: 1 }],
    // 01:30 before the gap, 03:30 after it; 01:30 twice in the fold; 14:20.
    ['America/New_York', { 1: 3, 3: 1, 14: 1 }],
    ['Asia/Kathmandu', { 0: 1, 11: 1, 12: 2, 13: 1 }],
    ['America/St_Johns', { 2: 1, 3: 1, 4: 1, 5: 1, 15: 1 }],
    ['Pacific/Apia', { 7: 1, 18: 1, 19: 2, 20: 1 }],
  ])('by-hour counts accepted bookings by the hour in which they start in %s', async (timeZone, expected) => {
    expect(await hours(timeZone)).toEqual(expected);
  });

  it('by-hour goes by the filters', async () => {
    const columnFilters = [starting('2024-11-03', '2024-11-03')];
    expect(await hours('America/New_York', { columnFilters })).toEqual({ 1: 2 });
  });
});
