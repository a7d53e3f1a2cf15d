import { describe, expect, it } from 'vitest';
import { techTeam } from './acme.ts';
import { metricsOf } from './metrics-of.ts';
import { time } from './time.ts';
import { answerers, joined, noon, type Rows } from './worlds.ts';

const active = { CoworkerId: 101, Active: true, StartDate: '2025-01-01T00:00:00Z' };
const ended = (StartDate: string, CancellationDate: string) => ({
  CoworkerId: 101,
  Active: Date.parse(CancellationDate) > Date.parse(noon),
  Cancelled: true,
  StartDate,
  CancellationDate,
});
const contracts = (...rows: object[]): Rows => ({
  coworkercontracts: rows.map((row, i) => ({ Id: i + 1, ...row })),
});

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();
  const rowsOf = (rows: Rows) =>
    metricsOf(world(joined(techTeam(2, { TeamAdministrators: [101] }), rows)), { coworkerIds: [101] });

  it('the next invoice is the earliest of the members’ active contracts, in the current month’s row only', async () => {
    const rows = await rowsOf(
      contracts(
        { ...active, NextAutoInvoice: '2026-05-01T00:00:00Z' },
        { ...active, CoworkerId: 102, NextAutoInvoice: '2026-04-01T00:00:00Z' },
        { ...active, NextAutoInvoice: null },
        { ...active, Active: false, NextAutoInvoice: '2026-03-27T00:00:00Z' },
        { ...active, CoworkerId: 999, NextAutoInvoice: '2026-03-28T00:00:00Z' },
      ),
    );
    const told = rows.map(({ NextInvoice }) => NextInvoice);
    expect(told).toEqual([...Array(11).fill(null), '2026-04-01T00:00:00.000Z']);
  });

  it('without an active contract there is no next invoice', async () => {
    expect((await rowsOf({})).at(-1)?.NextInvoice).toBeNull();
  });

  it.each([
    ['a check-in', { checkins: [time(1, '2026-03-20T09:00:00Z', 60)] }, 5],
    ['a booking', { bookings: [time(1, '2026-03-20T09:00:00Z', 60)] }, 5],
    [
      'the later of them',
      { bookings: [time(1, '2026-03-20T09:00:00Z', 60)], checkins: [time(1, '2026-03-22T09:00:00Z', 60)] },
      3,
    ],
    ['whole days, by the hour', { checkins: [time(1, '2026-03-24T12:00:00.001Z', 60)] }, 0],
    ['a day ago', { checkins: [time(1, '2026-03-24T12:00:00Z', 60)] }, 1],
    ['a year and more ago', { checkins: [time(1, '2025-03-20T12:00:00Z', 60)] }, 370],
    [
      'a booking to come does not count',
      { bookings: [time(1, '2026-03-26T09:00:00Z', 60), time(2, '2026-03-23T12:00:00Z', 60)] },
      2,
    ],
    [
      'nor does a cancelled one',
      { bookings: [time(1, '2026-03-23T09:00:00Z', 60)], cancelledbookings: [{ Id: 1 }] },
      0,
    ],
    ['nor another member’s', { checkins: [time(1, '2026-03-20T09:00:00Z', 60, 102)] }, 0],
    ['never', {}, 0],
  ])('days since the caller’s last access, in the current month’s row only: %s', async (_, rows, days) => {
    const told = (await rowsOf(rows)).map(({ DasySinceLastAccess }) => DasySinceLastAccess);
    expect(told).toEqual([...Array(11).fill(0), days]);
  });

  it.each([
    ['one without end', active, [1, 1, 1]],
    [
      'one that begins with the last moment of a month',
      { ...active, StartDate: '2026-02-28T23:59:59.999Z' },
      [0, 1, 1],
    ],
    ['one that begins with a month', { ...active, StartDate: '2026-03-01T00:00:00Z' }, [0, 0, 1]],
    ['one that ended with a month', ended('2025-01-01T00:00:00Z', '2026-02-01T00:00:00Z'), [1, 0, 0]],
    ['one that ended just after', ended('2025-01-01T00:00:00Z', '2026-02-01T00:00:00.001Z'), [1, 1, 0]],
    ['one of a few days', ended('2026-02-10T00:00:00Z', '2026-02-12T00:00:00Z'), [0, 1, 0]],
    [
      'one that is cancelled from next year on',
      ended('2026-02-10T00:00:00Z', '2027-01-01T00:00:00Z'),
      [0, 1, 1],
    ],
    ['a stranger’s', { ...active, CoworkerId: 999 }, [0, 0, 0]],
  ])('contracts active at some moment of the month: %s', async (_, contract, expected) => {
    const told = (await rowsOf(contracts(contract))).map(({ TotalTariffs }) => TotalTariffs);
    expect(told.slice(-3)).toEqual(expected);
  });
});
