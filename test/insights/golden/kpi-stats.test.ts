import { describe, expect, it } from 'vitest';
import type { kpiStats } from '../../../src/contract/kpi-stats.ts';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { february, fortnight } from './february.ts';
import { created, starting } from './filters.ts';
import { worldsOn } from './worlds.ts';

type KpiStats = (typeof kpiStats.example)['data'];

/** Each KPI as its count and its change. */
function measures({ empty, previousRange, ...kpis }: KpiStats) {
  return Object.fromEntries(Object.entries(kpis).map(([kpi, m]) => [kpi, [m.count, m.deltaPrevious]]));
}

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inFebruary = world(february);
  const calcom = { semantics: 'calcom' } as const;

  it('counts every KPI and its change against the fortnight before, in the documented definitions', async () => {
    const answer = await inFebruary.ask('kpi-stats', fortnight);
    expect(answer.empty).toBe(false);
    expect(answer.previousRange).toEqual({ startDate: 'Jan 22, 2024', endDate: 'Feb 4, 2024' });
    expect(measures(answer)).toEqual({
      created: [12, 200],
      scheduled: [2, 100],
      completed: [4, 100],
      rescheduled: [1, 0],
      cancelled: [2, 100],
      no_show: [1, 0],
      no_show_guest: [2, 100],
      rating: [4, 14.29],
      csat: [66.67, 33.33],
    });
  });

  it('counts every KPI and its change against the 13 days before, in the definitions of Cal.com', async () => {
    const answer = await inFebruary.ask('kpi-stats', fortnight, calcom);
    expect(answer.empty).toBe(false);
    expect(answer.previousRange).toEqual({ startDate: 'Jan 23, 2024', endDate: 'Feb 5, 2024' });
    expect(measures(answer)).toEqual({
      created: [11, 175],
      scheduled: [2, 100],
      completed: [6, 350], // from 2 to 9: created less cancelled and rescheduled
      rescheduled: [1, 0],
      cancelled: [1, 0],
      no_show: [1, 0],
      no_show_guest: [2, 100],
      rating: [4, -20],
      csat: [66.66666666666666, -33.33333333333334],
    });
  });

  const nothing = { columnFilters: [starting('2024-02-20', '2024-02-22')] };

  it('still compares a period with nothing in it, in the documented definitions', async () => {
    // In the three days before it start bookings 11 and 18.
    const answer = await inFebruary.ask('kpi-stats', nothing);
    expect(answer.empty).toBe(true);
    expect(answer.previousRange).toEqual({ startDate: 'Feb 17, 2024', endDate: 'Feb 19, 2024' });
    expect(measures(answer)).toMatchObject({ created: [0, -100], scheduled: [0, -100], completed: [0, 0] });
  });

  it('answers zeros for a period with nothing in it, in the definitions of Cal.com', async () => {
    const longer = { columnFilters: [starting('2024-02-20', '2024-02-23')] };
    const answer = await inFebruary.ask('kpi-stats', longer, calcom);
    expect(answer.empty).toBe(true);
    expect(answer.previousRange).toEqual({ startDate: 'Feb 17, 2024', endDate: 'Feb 20, 2024' });
    expect(Object.values(measures(answer))).toEqual(Array(9).fill([0, 0]));
  });

  it.each([
    ['documented', { created: [1, -50], no_show_guest: [0, 0] }, 'Feb 14, 2024'],
    ['calcom', { created: [1, 0], no_show_guest: [0, 0] }, 'Feb 15, 2024'],
  ] as const)(
    'compares a single day with the day before, or with itself: %s',
    async (semantics, found, day) => {
      const days = bookings(`
      id | start            | end
       1 | 2024-02-14 09:00 | 09:30
       2 | 2024-02-14 10:00 | 10:30
       3 | 2024-02-15 09:00 | 09:30`);
      const body = { columnFilters: [created('2024-02-15', '2024-02-15')] };
      const answer = await world(days).ask('kpi-stats', body, { semantics });
      expect(measures(answer)).toMatchObject(found);
      expect(answer.previousRange).toEqual({ startDate: day, endDate: day });
    },
  );

  const rated = (ratings: readonly number[], day: string, firstId: number) =>
    ratings.map((rating, i) => `${firstId + i} | ${day} 09:00 | 09:30 | ${rating}`).join('\n');

  it.each([
    // 4.35 is a little less as a double; the change is reckoned from the one decimal.
    ['documented', 4.4, 10],
    ['calcom', 4.3, 7.499999999999996],
  ] as const)(
    'rounds the mean rating to one decimal, and its change follows: %s',
    async (semantics, count, change) => {
      const sevenFives = [...Array(7).fill(5), ...Array(13).fill(4)];
      const head = 'id | start | end | rating\n';
      const days = bookings(`${head}${rated([4], '2024-02-12', 1)}\n${rated(sevenFives, '2024-02-14', 2)}`);
      const body = { columnFilters: [created('2024-02-13', '2024-02-15')] };
      const answer = await world(days).ask('kpi-stats', body, { semantics });
      expect(answer.rating).toEqual({ count, deltaPrevious: change });
    },
  );

  it('rounds a change to two decimals, half away from zero', async () => {
    const of = (count: number, day: string, firstId: number) => rated(Array(count).fill('-'), day, firstId);
    const days = bookings(
      `id | start | end | rating\n${of(31, '2024-02-11', 1)}\n${of(32, '2024-02-12', 32)}\n${of(33, '2024-02-13', 64)}`,
    );
    const asked = world(days);
    const on = (day: string) => asked.ask('kpi-stats', { columnFilters: [created(day, day)] });
    expect((await on('2024-02-13')).created).toEqual({ count: 33, deltaPrevious: 3.13 });
    expect((await on('2024-02-12')).created).toEqual({ count: 32, deltaPrevious: 3.23 });
    expect((await on('2024-02-14')).created).toEqual({ count: 0, deltaPrevious: -100 });
    expect((await on('2024-02-11')).created).toEqual({ count: 31, deltaPrevious: 100 });
    expect((await on('2024-02-10')).created).toEqual({ count: 0, deltaPrevious: 0 });
  });
});
