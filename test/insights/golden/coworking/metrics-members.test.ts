import { describe, expect, it } from 'vitest';
import { techTeam } from './acme.ts';
import { metricsOf, monthOf } from './metrics-of.ts';
import { time } from './time.ts';
import { type Asker, answerers, joined } from './worlds.ts';

const as = (...coworkerIds: number[]): Asker => ({ coworkerIds });
const red = { Name: 'Red', TeamAdministrators: [100, 101] };
/** Teams beside it. */
const others = { teams: ['Blue', 'Redwood', 'red'].map((Name, i) => ({ Id: 60 + i, Name })) };
const minutes = ['BookingMinutes', 'TeamBookingMinutes', 'CheckingMinutes', 'TeamCheckingMinutes'];

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();

  const times = [
    time(1, '2026-03-02T09:00:00Z', 60),
    time(2, '2026-03-02T09:00:00Z', 30, 102),
    time(3, '2026-03-02T09:00:00Z', 15, 100),
  ];
  const team = world(
    joined(techTeam(3, red), { bookings: times, checkins: times, coworkers: [{ Id: 100, FullName: 'Ann' }] }),
  );

  it.each([
    ['a member', as(101), [60, 90, 60, 90]],
    ['an administrator who is no member', as(100), [0, 90, 0, 90]],
    ['an operator', {}, [0, 90, 0, 90]],
    ['an operator who is a member', { ...as(102), operator: true }, [30, 90, 30, 90]],
    ['a person with two records, of which one is no member’s', as(100, 101), [60, 90, 60, 90]],
    ['a person with two records of members', as(101, 102), [90, 90, 90, 90]],
  ])('the caller’s own, and the members’: %s', async (_, asker, expected) => {
    expect(Object.values(await monthOf(team, 202603, minutes, asker))).toEqual(expected);
  });

  it('minutes are summed before they are floored, the caller’s apart from the team’s', async () => {
    const halves = [101, 101, 102].map((id, i) => ({
      ...time(i, '2026-03-02T09:00:00Z', 0, id),
      ToTime: '2026-03-02T09:00:40Z',
    }));
    const place = world(joined(techTeam(2, red), { bookings: halves }));
    expect(Object.values(await monthOf(place, 202603, minutes, as(101)))).toEqual([1, 2, 0, 0]);
  });

  const named = (names: (string | null)[], from: string) =>
    names.map((TeamsAtTheTimeOfBooking, i) => ({ ...time(i, from, 2 ** i), TeamsAtTheTimeOfBooking }));

  it.each([
    [
      'in a past month, unless it names other teams alone',
      '2026-02-10T09:00:00Z',
      202602,
      1 + 2 + 4 + 32 + 64 + 128,
    ],
    ['in the current month, of whatever team', '2026-03-10T09:00:00Z', 202603, 255],
  ])('an item of a member is the team’s %s', async (_, from, id, expected) => {
    // What no team of today is called may be what the team was called then.
    const names = ['Red', 'Blue, Red', 'Red,Blue', 'Redwood', 'red', '', null, 'Red before'];
    const place = world(joined(techTeam(1, red), others, { bookings: named(names, from) }));
    expect(await monthOf(place, id, ['TeamBookingMinutes'])).toEqual({ TeamBookingMinutes: expected });
  });

  it('what somebody else had is not told, whatever team it names', async () => {
    const gone = { ...time(1, '2026-02-10T09:00:00Z', 60, 300), TeamsAtTheTimeOfBooking: 'Red' };
    const later = { ...gone, Id: 2, FromTime: '2026-03-10T09:00:00Z', ToTime: '2026-03-10T10:00:00Z' };
    const coworkers = [{ Id: 300, FullName: 'Gone' }];
    const place = world(joined(techTeam(1, red), { coworkers, bookings: [gone, later] }));
    const told = (await metricsOf(place)).map(({ Id, TotalBookings }) => [Id, TotalBookings]);
    expect(told.filter(([, bookings]) => bookings !== 0)).toEqual([]);
  });

  it('what the caller had in a past month is his, of whatever team it was', async () => {
    const bookings = named(['Blue', 'Red'], '2026-02-10T09:00:00Z');
    const place = world(joined(techTeam(1, red), others, { bookings }));
    const month = await monthOf(place, 202602, minutes, as(101));
    expect(month).toMatchObject({ BookingMinutes: 3, TeamBookingMinutes: 2 });
  });

  it('check-ins, products and invoices name their teams, too', async () => {
    const from = '2026-02-10T09:00:00Z';
    const place = world(
      joined(techTeam(1, red), others, {
        checkins: [
          { ...time(1, from, 1), TeamsAtTheTimeOfCheckin: 'Red' },
          { ...time(2, from, 2), TeamsAtTheTimeOfCheckin: 'Blue' },
        ],
        coworkerproducts: [
          { Id: 1, CoworkerId: 101, SaleDate: from, TotalPrice: 1, TeamsAtTheTimeOfPurchase: 'Red' },
          { Id: 2, CoworkerId: 101, SaleDate: from, TotalPrice: 2, TeamsAtTheTimeOfPurchase: 'Blue' },
        ],
        coworkerinvoices: [
          { Id: 1, CoworkerId: 101, CreatedOn: from, TotalAmount: 1, CoworkerTeamNames: 'Red' },
          { Id: 2, CoworkerId: 101, CreatedOn: from, TotalAmount: 2, CoworkerTeamNames: 'Blue' },
        ],
      }),
    );
    const all = ['TeamCheckingMinutes', 'UnInvoicedProducts', 'TeamInvoicedAmount'];
    expect(Object.values(await monthOf(place, 202602, all))).toEqual([1, 1, 1]);
  });
});
