import { describe, expect, it } from 'vitest';
import { kathmandu, london, newYork, nowhere, sydney, techTeam } from './acme.ts';
import { answerers, joined } from './worlds.ts';

const minutesLong = (from: string, minutes: number) => {
  const start = Date.parse(from);
  return {
    FromTime: new Date(start).toISOString(),
    ToTime: new Date(start + minutes * 60_000).toISOString(),
  };
};

/** A minute, two minutes, four, eight: which of them were counted shows in the sum. */
const startingAt = (times: readonly string[]) =>
  times.map((from, i) => ({ Id: 500 + i, CoworkerId: 101, ...minutesLong(from, 2 ** i) }));

/** The first moment of March, and of April. */
const march = {
  London: [london, '2026-03-01T00:00:00Z', '2026-03-31T23:00:00Z'],
  'New York': [newYork, '2026-03-01T05:00:00Z', '2026-04-01T04:00:00Z'],
  Sydney: [sydney, '2026-02-28T13:00:00Z', '2026-03-31T13:00:00Z'],
  Kathmandu: [kathmandu, '2026-02-28T18:15:00Z', '2026-03-31T18:15:00Z'],
  'a place without a usable zone': [nowhere, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'],
  'no known place': [999, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'],
} as const;

const before = (time: string) => new Date(Date.parse(time) - 1).toISOString();

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();

  describe.each(Object.entries(march))('in %s', (_, [BusinessId, first, next]) => {
    const times = startingAt([before(first), first, before(next), next]);
    const place = world(joined(techTeam(1, { BusinessId }), { bookings: times, checkins: times }));

    it('March is whole, by the clock of the location, from its first moment to its last', async () => {
      const [row] = await place.kpi(55);
      expect(row).toMatchObject({
        BookedTimeTotal: 15,
        BookedTimeThisMonth: 6,
        CheckedTimeTotal: 15,
        CheckedTimeThisMonth: 6,
      });
    });

    it('March begins and ends there for now, too', async () => {
      const monthAt = async (now: string) => (await place.kpi(55, { now }))[0]?.BookedTimeThisMonth;
      expect(await monthAt(before(first))).toBe(1);
      expect(await monthAt(first)).toBe(6);
      expect(await monthAt(before(next))).toBe(6);
      expect(await monthAt(next)).toBe(8);
    });
  });

  it('a booking over the edge belongs to the month in which it begins, with all its minutes', async () => {
    const bookings = [{ Id: 500, CoworkerId: 101, ...minutesLong('2026-03-31T22:30:00Z', 60) }];
    const place = world(joined(techTeam(1), { bookings, checkins: bookings }));
    expect((await place.kpi(55))[0]).toMatchObject({ BookedTimeThisMonth: 60, CheckedTimeThisMonth: 60 });
    const later = await place.kpi(55, { now: '2026-04-02T00:00:00Z' });
    expect(later[0]).toMatchObject({ BookedTimeTotal: 60, BookedTimeThisMonth: 0, CheckedTimeThisMonth: 0 });
  });

  it.each([
    // 00:30 to 02:30 by the clock, which went from 01:00 to 02:00.
    [
      'London, where the clock goes forward',
      london,
      '2026-03-29T00:30:00Z',
      '2026-03-29T01:30:00Z',
      '2026-03-30T00:00:00Z',
      60,
    ],
    // 00:30 to 02:30 by the clock, which went back from 02:00 to 01:00.
    [
      'New York, where it goes back',
      newYork,
      '2026-11-01T04:30:00Z',
      '2026-11-01T07:30:00Z',
      '2026-11-02T00:00:00Z',
      180,
    ],
    // 01:30 to 03:30 by the clock, which went back from 03:00 to 02:00.
    [
      'Sydney, where it goes back',
      sydney,
      '2026-04-04T14:30:00Z',
      '2026-04-04T17:30:00Z',
      '2026-04-06T00:00:00Z',
      180,
    ],
  ] as const)('minutes pass as they do, in %s', async (_, BusinessId, FromTime, ToTime, now, minutes) => {
    const times = [{ Id: 500, CoworkerId: 101, FromTime, ToTime }];
    const place = world(joined(techTeam(1, { BusinessId }), { bookings: times, checkins: times }));
    expect((await place.kpi(55, { now }))[0]).toMatchObject({
      BookedTimeTotal: minutes,
      BookedTimeThisMonth: minutes,
      CheckedTimeTotal: minutes,
      CheckedTimeThisMonth: minutes,
    });
  });

  it('the month is that of the team’s location, wherever the check-in was', async () => {
    const checkins = [
      { Id: 500, CoworkerId: 101, BusinessId: sydney, ...minutesLong('2026-02-28T14:00:00Z', 30) },
    ];
    const place = world(joined(techTeam(1), { checkins }));
    expect((await place.kpi(55))[0]).toMatchObject({ CheckedTimeTotal: 30, CheckedTimeThisMonth: 0 });
  });
});
