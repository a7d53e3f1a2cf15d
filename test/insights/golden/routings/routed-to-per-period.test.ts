import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { bookings } from '../bookings.ts';
import { cast } from '../cast.ts';
import { type Asker, type World, worldsOn } from '../worlds.ts';
import { acme, acmeForms, february } from './acme.ts';
import { responses } from './forms.ts';

const weekly = { ...february, period: 'perWeek', limit: 10 };
const calcom: Asker = { semantics: 'calcom' };

/** Users as id, total and performance; periods as start, user and total. */
async function routed(world: World, body: object, asker?: Asker) {
  const { users, periodStats } = await world.ask('routed-to-per-period', { ...weekly, ...body }, asker);
  return {
    users: users.data.map((user) => [user.id, user.totalBookings, user.performance]),
    periods: periodStats.data.map((p) => [p.period_start.replace(':00:00.000Z', ''), p.userId, p.total]),
  };
}

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inAcme = world(acme);
  const usersOf = async (body: object, asker?: Asker) => (await routed(inAcme, body, asker)).users;

  it('a user is told with his name, e-mail and stored avatar of today', async () => {
    const { users } = await inAcme.ask('routed-to-per-period', weekly);
    const of = { performance: 'above_average', totalBookings: 2 };
    expect(users.data).toEqual([
      { id: 101, name: 'Alice', email: 'Alice@Acme.test', avatarUrl: null, ...of },
      { id: 103, name: 'Cora', email: 'cora@acme.test', avatarUrl: 'https://img.test/cora', ...of },
      {
        id: 102,
        name: 'Bob',
        email: 'bob@acme.test',
        avatarUrl: null,
        performance: 'below_average',
        totalBookings: 1,
      },
    ]);
  });

  it('counts every booking once, also cancelled ones, in a full grid of weeks and users', async () => {
    // Nobody is routed to by a booking without a host, and a host who is gone is in no list.
    expect((await routed(inAcme, {})).periods).toEqual([
      ['2024-01-29T00', 101, 1],
      ['2024-01-29T00', 102, 1],
      ['2024-01-29T00', 103, 0],
      ['2024-02-05T00', 101, 1],
      ['2024-02-05T00', 102, 0],
      ['2024-02-05T00', 103, 2],
      ['2024-02-12T00', 101, 0],
      ['2024-02-12T00', 102, 0],
      ['2024-02-12T00', 103, 0],
    ]);
  });

  it('limit caps users, the busiest first, and leaves their periods whole', async () => {
    expect(await routed(inAcme, { limit: 2 })).toEqual({
      users: [
        [101, 2, 'above_average'],
        [103, 2, 'above_average'],
      ],
      periods: [
        ['2024-01-29T00', 101, 1],
        ['2024-01-29T00', 103, 0],
        ['2024-02-05T00', 101, 1],
        ['2024-02-05T00', 103, 2],
        ['2024-02-12T00', 101, 0],
        ['2024-02-12T00', 103, 0],
      ],
    });
  });

  it('limit caps the lowest ids and the periods, in the definitions of Cal.com', async () => {
    // The window begins on the Sunday before 1 February, in the week of 22 January.
    expect(await routed(inAcme, { limit: 2 }, calcom)).toEqual({
      users: [
        [101, 2, 'above_average'],
        [102, 1, 'below_average'],
      ],
      periods: [
        ['2024-01-22T00', 101, 0],
        ['2024-01-22T00', 102, 0],
        ['2024-01-29T00', 101, 1],
        ['2024-01-29T00', 102, 1],
      ],
    });
  });

  it.each([
    ['ALICE', [101]],
    ['  alice ', [101]],
    ['@ACME.test', [101, 103, 102]],
    ['bob@', [102]],
    ['o', [103, 102]],
    ['', [101, 103, 102]],
    ['   ', [101, 103, 102]],
    ['%', []],
    ['_', []],
    ['nobody', []],
  ])('searches %j in name and e-mail', async (searchQuery, ids) => {
    expect((await usersOf({ searchQuery })).map(([id]) => id)).toEqual(ids);
  });

  it('neither search nor limit change anybody’s performance', async () => {
    expect(await usersOf({ searchQuery: 'bob' })).toEqual([[102, 1, 'below_average']]);
    expect(await usersOf({ searchQuery: 'cora', limit: 1 })).toEqual([[103, 2, 'above_average']]);
  });

  it('filters change it: they say which responses there are', async () => {
    const columnFilters = [{ id: 'bookingUserId', value: { type: 'ms', data: [102] } }];
    expect(await usersOf({ columnFilters })).toEqual([[102, 1, 'median']]);
  });

  it.each(['documented', 'calcom'] as const)('without users there are no periods: %s', async (semantics) => {
    const none = { users: [], periods: [] };
    expect(await routed(inAcme, { searchQuery: 'nobody' }, { semantics })).toEqual(none);
    const march = { startDate: '2024-03-11', endDate: '2024-03-12' };
    expect(await routed(inAcme, march, { semantics })).toEqual(none);
  });

  /** So many routed bookings for each of the users from 101 on. */
  const hosting = (...counts: readonly number[]) => {
    const hosts = counts.flatMap((count, i) => Array<number>(count).fill(101 + i));
    const booked = hosts.map((host, i) => `${i + 1} | 2024-02-08 09:00 | 09:30 | ${host}`);
    const answered = hosts.map((_, i) => `${i + 1} | uid-${i + 1}`);
    return world(
      cast,
      acmeForms,
      bookings(`id | start | end | userId\n${booked.join('\n')}`),
      responses(`id | booking\n${answered.join('\n')}`),
    );
  };

  const [above, median, below, at] = ['above_average', 'median', 'below_average', 'at_average'];

  it.each([
    [[2], [median]],
    [
      [2, 2],
      [median, median],
    ],
    // Mean 1.5, the upper median 2, which is above the mean.
    [
      [1, 2],
      [below, above],
    ],
    // Mean 2, median 1.
    [
      [1, 1, 4],
      [median, median, above],
    ],
    // Mean 3, median 2.
    [
      [6, 2, 1],
      [above, median, below],
    ],
    // Mean 3, the upper median 4.
    [
      [3, 1, 4, 4],
      [at, below, above, above],
    ],
  ])('against mean and upper median, totals of %j are %j', async (totals, performances) => {
    for (const asker of [{}, calcom]) {
      const { users } = await routed(hosting(...totals), {}, asker);
      const sorted = [...users].sort(([a], [b]) => Number(a) - Number(b));
      expect(sorted.map(([, , performance]) => performance)).toEqual(performances);
    }
  });

  it('one booking of two responses counts once in each period, and once in the total', async () => {
    const twice = world(
      cast,
      acmeForms,
      bookings('id | start | end\n1 | 2024-02-20 09:00 | 09:30'),
      responses(`
        id | created          | booking
         1 | 2024-02-01 10:00 | uid-1
         2 | 2024-02-02 10:00 | uid-1
         3 | 2024-02-05 10:00 | uid-1`),
    );
    expect(await routed(twice, { endDate: '2024-02-05' })).toEqual({
      users: [[101, 1, 'median']],
      periods: [
        ['2024-01-29T00', 101, 1],
        ['2024-02-05T00', 101, 1],
      ],
    });
  });
});
