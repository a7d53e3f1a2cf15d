import { describe, expect, it } from 'vitest';
import { newYork, sydney, techTeam } from './acme.ts';
import { time } from './time.ts';
import { answerers, joined, type Rows } from './worlds.ts';

interface Answer {
  readonly Attendance: {
    readonly Days: readonly {
      readonly Date: string;
      readonly Bookings: readonly { readonly Id: number }[];
    }[];
  } & Record<string, unknown>;
}

const asked = (date: string) => ({ operation: 'attendance', input: { teamId: 55, date } }) as const;

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();
  const ask = (rows: Rows, date: string) => world(rows).ask<Answer>(asked(date));
  const daysOf = async (rows: Rows, date: string) => (await ask(rows, date)).Attendance.Days;

  const ofMonday = {
    ...time(501, '2026-03-23T09:00:00Z', 60, 102),
    ResourceId: 7,
    ResourceName: 'Board room',
  };
  const week = joined(techTeam(2), {
    bookings: [
      { ...time(502, '2026-03-23T08:00:00Z', 30) },
      ofMonday,
      time(500, '2026-03-23T09:00:00Z', 30),
      time(503, '2026-03-29T22:59:59.999Z', 30),
      time(504, '2026-03-29T23:00:00Z', 30),
      time(505, '2026-03-22T23:59:59.999Z', 30),
      time(506, '2026-03-25T09:00:00Z', 30, null),
      time(507, '2026-03-25T09:00:00Z', 30, 999),
      time(508, '2026-03-25T09:00:00Z', 30),
    ],
    cancelledbookings: [{ Id: 900, OriginalBookingId: 508 }],
  });

  it('the seven days of the asked week, from Monday in the location’s zone, with the members’ bookings', async () => {
    const days = await daysOf(week, '2026-03-25T12:00:00Z');
    expect(days.map(({ Date: date, Bookings }) => [date, Bookings.map(({ Id }) => Id)])).toEqual([
      ['2026-03-23', [502, 500, 501]],
      ['2026-03-24', []],
      ['2026-03-25', []],
      ['2026-03-26', []],
      ['2026-03-27', []],
      ['2026-03-28', []],
      ['2026-03-29', [503]],
    ]);
    expect(days[0]?.Bookings[2]).toEqual({
      Id: 501,
      FromTime: '2026-03-23T09:00:00.000Z',
      ToTime: '2026-03-23T10:00:00.000Z',
      ResourceId: 7,
      ResourceName: 'Board room',
      CoworkerId: 102,
    });
  });

  it.each([
    ['London’s last moment of a week', {}, '2026-03-29T22:59:59.999Z', '2026-03-23'],
    ['London’s first of the next, an hour before UTC’s', {}, '2026-03-29T23:00:00Z', '2026-03-30'],
    ['New York on a Sunday evening', { BusinessId: newYork }, '2026-03-23T03:59:59Z', '2026-03-16'],
    ['New York on a Monday', { BusinessId: newYork }, '2026-03-23T04:00:00Z', '2026-03-23'],
    [
      'Sydney on a Monday, while it is Sunday here',
      { BusinessId: sydney },
      '2026-03-22T13:00:00Z',
      '2026-03-23',
    ],
    ['a week across the end of a year', {}, '2027-01-01T12:00:00Z', '2026-12-28'],
  ])('the week holds the asked instant: %s', async (_, team, date, monday) => {
    const days = await daysOf(techTeam(1, team), date);
    expect([days.length, days[0]?.Date]).toEqual([7, monday]);
  });

  it('members by name, with the attendance of their records, 5 where there is none', async () => {
    const coworkers = [
      { Id: 101, FullName: 'jane', MondayAttendance: 1, TuesdayAttendance: 2, SundayAttendance: 4 },
      { Id: 102, FullName: 'Acme', CompanyName: 'Acme Ltd', CoworkerType: '2' },
    ];
    const { Attendance } = await ask({ ...techTeam(2), coworkers }, '2026-03-25T12:00:00Z');
    const rest = {
      WednesdayAttendance: 5,
      ThursdayAttendance: 5,
      FridayAttendance: 5,
      SaturdayAttendance: 5,
    };
    expect(Attendance.Coworkers).toEqual([
      {
        CoworkerId: 102,
        CoworkerFullName: 'Acme',
        CoworkerType: 2,
        CoworkerCompanyName: 'Acme Ltd',
        MondayAttendance: 5,
        TuesdayAttendance: 5,
        ...rest,
        SundayAttendance: 5,
      },
      {
        CoworkerId: 101,
        CoworkerFullName: 'jane',
        CoworkerType: 1,
        CoworkerCompanyName: null,
        MondayAttendance: 1,
        TuesdayAttendance: 2,
        ...rest,
        SundayAttendance: 4,
      },
    ]);
  });

  it.each(['yesterday', '', '2026-02-30T00:00:00Z', '2026-13-01'])(
    '400: a date that is none, %j',
    async (date) => {
      expect((await world(techTeam(1)).reply(asked(date))).status).toBe(400);
    },
  );
});
