import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { bookings } from '../bookings.ts';
import { type Asker, type World, worldsOn } from '../worlds.ts';
import { dated } from './asked-filters.ts';
import { routedAt } from './routed-at.ts';

async function routed(world: World, body: object, asker?: Asker) {
  const { users, periodStats } = await world.ask('routed-to-per-period', { limit: 100, ...body }, asker);
  return {
    users: users.data.map((user) => [user.id, user.totalBookings]),
    periods: periodStats.data.map(({ period_start, userId, total }) => [period_start, userId, total]),
  };
}

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine);

  it.each([
    [
      'weeks start on Monday, the one of the window’s first day included',
      ['2024-02-03 23:59:59.999', '2024-02-04 00:00', '2024-02-05 00:00', '2024-02-06 00:00'],
      { startDate: '2024-02-04', endDate: '2024-02-05', period: 'perWeek' },
      [
        ['2024-01-29T00:00:00.000Z', 1],
        ['2024-02-05T00:00:00.000Z', 1],
      ],
    ],
    [
      'a period counts only what is inside the window',
      [
        '2024-01-30 23:59',
        '2024-01-31 00:00',
        '2024-02-29 23:59:59.999',
        '2024-03-01 12:00',
        '2024-03-02 00:00',
      ],
      { startDate: '2024-01-31', endDate: '2024-03-01', period: 'perMonth' },
      [
        ['2024-01-01T00:00:00.000Z', 1],
        ['2024-02-01T00:00:00.000Z', 1],
        ['2024-03-01T00:00:00.000Z', 1],
      ],
    ],
    [
      'an end that is the first instant of a week touches it',
      ['2024-02-11 12:00', '2024-02-12 00:00'],
      { startDate: '2024-02-11', endDate: '2024-02-12T00:00:00Z', period: 'perWeek' },
      [
        ['2024-02-05T00:00:00.000Z', 1],
        ['2024-02-12T00:00:00.000Z', 1],
      ],
    ],
    [
      'days of Paris, one of 23 hours',
      [
        '2025-03-29 22:59:59.999',
        '2025-03-29 23:00',
        '2025-03-30 21:59:59.999',
        '2025-03-30 22:00',
        '2025-03-31 21:59:59.999',
        '2025-03-31 22:00',
      ],
      { startDate: '2025-03-29', endDate: '2025-03-31', period: 'perDay', timeZone: 'Europe/Paris' },
      [
        ['2025-03-28T23:00:00.000Z', 1],
        ['2025-03-29T23:00:00.000Z', 2],
        ['2025-03-30T22:00:00.000Z', 2],
      ],
    ],
    [
      'days of Paris, one of 25 hours',
      ['2025-10-25 21:59', '2025-10-25 22:00', '2025-10-26 22:59:59.999', '2025-10-26 23:00'],
      { startDate: '2025-10-25', endDate: '2025-10-27', period: 'perDay', timeZone: 'Europe/Paris' },
      [
        ['2025-10-24T22:00:00.000Z', 1],
        ['2025-10-25T22:00:00.000Z', 2],
        ['2025-10-26T23:00:00.000Z', 1],
      ],
    ],
    [
      'weeks of New York over the change of the clock',
      ['2024-03-04 04:59', '2024-03-04 05:00', '2024-03-11 03:59:59.999', '2024-03-11 04:00'],
      { startDate: '2024-03-04', endDate: '2024-03-17', period: 'perWeek', timeZone: 'America/New_York' },
      [
        ['2024-03-04T05:00:00.000Z', 2],
        ['2024-03-11T04:00:00.000Z', 1],
      ],
    ],
    [
      'months of Kathmandu',
      ['2024-01-31 18:14:59.999', '2024-01-31 18:15'],
      { startDate: '2024-01-01', endDate: '2024-02-01', period: 'perMonth', timeZone: 'Asia/Kathmandu' },
      [
        ['2023-12-31T18:15:00.000Z', 1],
        ['2024-01-31T18:15:00.000Z', 1],
      ],
    ],
    [
      'weeks of Samoa, one of six days',
      ['2011-12-30 09:00', '2012-01-01 09:59:59.999', '2012-01-01 10:00'],
      { startDate: '2011-12-26', endDate: '2012-01-02', period: 'perWeek', timeZone: 'Pacific/Apia' },
      [
        ['2011-12-26T10:00:00.000Z', 2],
        ['2012-01-01T10:00:00.000Z', 1],
      ],
    ],
  ])('%s', async (_, times, body, periods) => {
    const answer = await routed(world(routedAt(...times)), body);
    expect(answer.periods).toEqual(periods.map(([start, total]) => [start, 101, total]));
    const total = periods.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(answer.users).toEqual([[101, total]]);
  });

  // The Sundays are 4 and 11 February. Bob is routed to on 11 February only, Cora on the 4th only.
  const days = ['02-02', '02-04', '02-06', '02-08', '02-10', '02-11', '02-12', '02-11', '02-04'];
  const hosts = [101, 101, 101, 101, 101, 101, 101, 102, 103];
  const spread = world(
    routedAt(...days.map((day) => `2024-${day} 12:00`)),
    bookings(
      `id | start | end | userId\n${hosts.map((host, i) => `${i + 1} | 2024-02-20 09:00 | 09:30 | ${host}`).join('\n')}`,
    ),
  );
  const window = { startDate: '2024-02-07', endDate: '2024-02-09' };
  const calcom: Asker = { semantics: 'calcom' };

  it('the window is as asked, or widened to weeks from Sunday to Saturday of which whole ones from Monday are told', async () => {
    const weekly = { ...window, period: 'perWeek' };
    expect(await routed(spread, weekly)).toEqual({
      users: [[101, 1]],
      periods: [['2024-02-05T00:00:00.000Z', 101, 1]],
    });
    expect(await routed(spread, weekly, calcom)).toEqual({
      users: [
        [101, 4],
        [103, 1],
      ],
      periods: [
        ['2024-01-29T00:00:00.000Z', 101, 2],
        ['2024-01-29T00:00:00.000Z', 103, 1],
        ['2024-02-05T00:00:00.000Z', 101, 4],
        ['2024-02-05T00:00:00.000Z', 103, 0],
      ],
    });
  });

  it('months are widened, too, and days need not be', async () => {
    const monthly = { ...window, period: 'perMonth' };
    const february = '2024-02-01T00:00:00.000Z';
    expect(await routed(spread, monthly)).toEqual({ users: [[101, 1]], periods: [[february, 101, 1]] });
    expect(await routed(spread, monthly, calcom)).toEqual({
      users: [
        [101, 7],
        [102, 1],
        [103, 1],
      ],
      periods: [
        [february, 101, 7],
        [february, 102, 1],
        [february, 103, 1],
      ],
    });
    const daily = { ...window, period: 'perDay' };
    const asAsked = await routed(spread, daily);
    expect(asAsked.periods.map(([, , total]) => total)).toEqual([0, 1, 0]);
    expect(await routed(spread, daily, calcom)).toEqual(asAsked);
  });

  it('a createdAt filter holds in the widened window as well', async () => {
    const columnFilters = [dated('2024-02-08', '2024-02-10')];
    expect(await routed(spread, { ...window, period: 'perWeek', columnFilters }, calcom)).toEqual({
      users: [[101, 2]],
      periods: [
        ['2024-01-29T00:00:00.000Z', 101, 0],
        ['2024-02-05T00:00:00.000Z', 101, 2],
      ],
    });
  });

  it('it is widened in the asked zone', async () => {
    // In New York the week of Wednesday 13 March is from Sunday the 10th, 05:00 UTC, to Sunday the 17th, 04:00 UTC.
    const march = world(
      routedAt(
        '2024-03-10 04:59:59.999',
        '2024-03-10 05:00',
        '2024-03-17 03:59:59.999',
        '2024-03-17 04:00',
        '2024-03-18 03:59:59.999',
        '2024-03-18 04:00',
      ),
    );
    const wednesday = { startDate: '2024-03-13', endDate: '2024-03-13', timeZone: 'America/New_York' };
    expect(await routed(march, { ...wednesday, period: 'perWeek' }, calcom)).toEqual({
      users: [[101, 2]],
      periods: [
        ['2024-03-04T05:00:00.000Z', 101, 2],
        ['2024-03-11T04:00:00.000Z', 101, 3],
      ],
    });
  });
});
