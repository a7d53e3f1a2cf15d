import { describe, expect, it } from 'vitest';
import { kathmandu, london, newYork, nowhere, sydney, techTeam } from './acme.ts';
import { metricsOf } from './metrics-of.ts';
import { time } from './time.ts';
import { answerers, joined } from './worlds.ts';

const fields = [
  'Id',
  'MonthDate',
  'CurrencyCode',
  'InvoicedAmount',
  'TeamInvoicedAmount',
  'Revenue',
  'CheckingMinutes',
  'TeamCheckingMinutes',
  'BookingMinutes',
  'TeamBookingMinutes',
  'TotalBookings',
  'Bookings',
  'TotalTariffs',
  'TotalOther',
  'TimePasses',
  'TotalUnpaid',
  'TotalUnpaidNexKiosk',
  'TotalDue',
  'UnPaidAttendees',
  'NotInvoicedCharges',
  'UnInvoicedCharges',
  'UnInvoicedProducts',
  'UnInvoicedTimePasses',
  'UnInvoicedExtraServices',
  'NextInvoice',
  'DasySinceLastAccess',
];

const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();

  it('twelve calendar months, the current one included, oldest first', async () => {
    const rows = await metricsOf(world(techTeam(1)));
    expect(rows.map(({ Id, MonthDate, CurrencyCode }) => [Id, MonthDate, CurrencyCode])).toEqual([
      [202504, '2025-04-01', 'GBP'],
      [202505, '2025-05-01', 'GBP'],
      [202506, '2025-06-01', 'GBP'],
      [202507, '2025-07-01', 'GBP'],
      [202508, '2025-08-01', 'GBP'],
      [202509, '2025-09-01', 'GBP'],
      [202510, '2025-10-01', 'GBP'],
      [202511, '2025-11-01', 'GBP'],
      [202512, '2025-12-01', 'GBP'],
      [202601, '2026-01-01', 'GBP'],
      [202602, '2026-02-01', 'GBP'],
      [202603, '2026-03-01', 'GBP'],
    ]);
  });

  it('a month of nothing: its fields in their order, all of them 0', async () => {
    const [first] = await metricsOf(world(techTeam(1)));
    expect(Object.keys(first ?? {})).toEqual(fields);
    const { Id, MonthDate, CurrencyCode, NextInvoice, ...numbers } = first ?? {};
    expect(NextInvoice).toBeNull();
    expect(new Set(Object.values(numbers))).toEqual(new Set([0]));
  });

  it.each([
    ['London', london, '2026-03-31T22:59:59.999Z', 202603],
    ['London', london, '2026-03-31T23:00:00Z', 202604],
    ['New York', newYork, '2026-04-01T03:59:59.999Z', 202603],
    ['New York', newYork, '2026-04-01T04:00:00Z', 202604],
    ['Sydney', sydney, '2026-03-31T12:59:59.999Z', 202603],
    ['Sydney', sydney, '2026-03-31T13:00:00Z', 202604],
    ['Kathmandu', kathmandu, '2026-03-31T18:14:59.999Z', 202603],
    ['Kathmandu', kathmandu, '2026-03-31T18:15:00Z', 202604],
    ['a place without a usable zone', nowhere, '2026-04-01T00:00:00Z', 202604],
  ])('the current month is that of the location: %s', async (_, BusinessId, now, current) => {
    const rows = await metricsOf(world(techTeam(1, { BusinessId })), { now });
    expect([rows.length, rows.at(-1)?.Id]).toEqual([12, current]);
  });

  it.each([
    ['London', london, '2025-10-01T00:00:00+01:00', '2025-11-01T00:00:00Z'],
    ['New York', newYork, '2025-10-01T00:00:00-04:00', '2025-11-01T00:00:00-04:00'],
    ['Sydney', sydney, '2025-10-01T00:00:00+10:00', '2025-11-01T00:00:00+11:00'],
  ])('the edges of an October in which clocks may change: %s', async (_, BusinessId, first, next) => {
    const at = (instant: string) => new Date(Date.parse(instant)).toISOString();
    const times = [
      time(1, before(first), 1),
      time(2, at(first), 2),
      time(3, before(next), 4),
      time(4, at(next), 8),
    ];
    const rows = await metricsOf(
      world(joined(techTeam(1, { BusinessId }), { bookings: times, checkins: times })),
    );
    const told = rows.map((row) => [
      row.Id,
      row.TeamBookingMinutes,
      row.TeamCheckingMinutes,
      row.TotalBookings,
    ]);
    expect(told.filter(([, minutes]) => minutes !== 0)).toEqual([
      [202509, 1, 1, 1],
      [202510, 6, 6, 2],
      [202511, 8, 8, 1],
    ]);
  });

  it('what is older than the twelve months, or later than the current one, is in no row', async () => {
    const bookings = [time(1, '2025-03-31T22:59:00Z', 60), time(2, '2026-03-31T23:00:00Z', 60)];
    const rows = await metricsOf(world(joined(techTeam(1), { bookings })));
    expect(rows.filter(({ TotalBookings }) => TotalBookings !== 0)).toEqual([]);
  });
});
