import { describe, expect, test } from 'vitest';
import { asOf, dayMs, demoTables, localClock, now, type Row, share } from './demo-tables.ts';

const tables = demoTables({ bookings: 20_000, seed: 3, asOf });
const bookings = tables.booking;
const users = new Map(tables.users.map((row) => [row.id, row]));
const types = new Map(tables.eventType.map((row) => [row.id, row]));
const byId = new Map(bookings.map((row) => [row.id, row]));
const isDone = (row: Row | undefined) => row?.status === 'accepted' && row.endTime <= now;
const done = bookings.filter(isDone);
const rated = done.filter((row) => row.rating !== null);
const isTeam = (row: Row) => types.get(row.eventTypeId)?.teamId != null;
const isChild = (row: Row) => types.get(row.eventTypeId)?.parentId != null;

const guestsOf = new Map<number, number>();
for (const { bookingId } of tables.attendee) guestsOf.set(bookingId, (guestsOf.get(bookingId) ?? 0) + 1);

const bands: [string, number, number, number][] = [
  ['accepted', 0.7, 0.86, share(bookings, (row) => row.status === 'accepted')],
  [
    'cancelled for good',
    0.06,
    0.13,
    share(bookings, (row) => row.status === 'cancelled' && !row.rescheduled),
  ],
  ['rescheduled', 0.06, 0.11, share(bookings, (row) => row.rescheduled)],
  ['the new ones of reschedules', 0.05, 0.1, share(bookings, (row) => row.fromReschedule)],
  ['rejected', 0.006, 0.035, share(bookings, (row) => row.status === 'rejected')],
  ['pending', 0.003, 0.025, share(bookings, (row) => row.status === 'pending')],
  ['awaiting a host', 0.0002, 0.01, share(bookings, (row) => row.status === 'awaiting_host')],
  ['paid', 0.005, 0.05, share(bookings, (row) => row.paid)],
  ['in a series', 0.005, 0.1, share(bookings, (row) => row.recurringEventId)],
  ['without event type', 0.001, 0.02, share(bookings, (row) => row.eventTypeId === null)],
  ['without host', 0.0005, 0.02, share(bookings, (row) => row.userId === null)],
  ['never touched', 0.4, 0.75, share(bookings, (row) => row.updatedAt === null)],
  ['of teams', 0.55, 0.75, share(bookings, isTeam)],
  ['of managed children', 0.05, 0.16, share(bookings, isChild)],
  ['no-show hosts of the completed', 0.012, 0.03, share(done, (row) => row.noShowHost)],
  [
    'no-show guests of the completed',
    0.04,
    0.06,
    share(
      tables.attendee.filter((a) => isDone(byId.get(a.bookingId))),
      (a) => a.noShow,
    ),
  ],
  ['rated of the completed', 0.17, 0.23, done.filter((row) => row.rating !== null).length / done.length],
  ['good ratings', 0.7, 0.95, share(rated, (row) => row.rating >= 4)],
  ['bad ratings', 0.02, 0.15, share(rated, (row) => row.rating <= 2)],
  ['feedback of the rated', 0.25, 0.45, share(rated, (row) => row.ratingFeedback)],
  [
    'reasons of the cancelled',
    0.5,
    0.95,
    share(
      bookings.filter((row) => row.cancelledBy),
      (row) => row.cancellationReason,
    ),
  ],
  ['with several guests', 0.06, 0.15, share(bookings, (row) => (guestsOf.get(row.id) ?? 0) > 1)],
  ['seated', 0.003, 0.06, new Set(tables.bookingSeat.map((row) => row.bookingId)).size / bookings.length],
  ['with utm values', 0.2, 0.3, tables.tracking.length / bookings.length],
  ['form responses by booking', 0.1, 0.15, tables.routingFormResponse.length / bookings.length],
  [
    'form responses without booking',
    0.3,
    0.4,
    share(tables.routingFormResponse, (row) => row.routedToBookingUid === null),
  ],
];

test.each(bands)('%s: a share from %d to %d', (_, low, high, actual) => {
  expect(actual).toBeGreaterThanOrEqual(low);
  expect(actual).toBeLessThanOrEqual(high);
});

describe('time', () => {
  test('each of four years has more bookings than the one before', () => {
    const start = now - 1461 * dayMs;
    const years = [0, 1, 2, 3].map(
      (year) =>
        bookings.filter((row) => Math.floor((row.createdAt - start) / (365.25 * dayMs)) === year).length,
    );
    expect(years.reduce((sum, n) => sum + n)).toBe(bookings.length);
    for (const year of [1, 2, 3]) expect(years[year]! / years[year - 1]!).toBeGreaterThan(1.15);
  });

  test('nothing was done after the as-of day began, and meetings reach into the coming weeks', () => {
    for (const row of bookings) if (row.createdAt >= now || row.updatedAt >= now) expect(row).toBeUndefined();
    for (const week of [0, 1, 2])
      expect(bookings.some((row) => Math.floor((row.startTime - now) / (7 * dayMs)) === week)).toBe(true);
    for (const row of bookings)
      if (row.endTime > now && (row.rating || row.noShowHost)) expect(row).toBeUndefined();
  });

  test('ids follow the order of creation', () => {
    bookings.forEach((row, i) => {
      if (row.id !== i + 1 || row.createdAt < (bookings[i - 1]?.createdAt ?? 0)) expect(row).toBeUndefined();
    });
  });

  test('hosts meet on weekdays in their office hours, in their own zone, summer and winter', () => {
    const clocks = new Map(tables.users.map((user) => [user.timeZone, localClock(user.timeZone)]));
    const hosted = bookings.filter((row) => row.userId !== null);
    const clock = (row: Row, instant: number) => clocks.get(users.get(row.userId)?.timeZone)!(instant);
    expect(share(hosted, (row) => [0, 6].includes(clock(row, row.startTime).weekday))).toBe(0);
    const inOffice = (row: Row) =>
      clock(row, row.startTime).minute >= 540 && clock(row, row.endTime).minute <= 1080;
    expect(share(hosted, inOffice)).toBeGreaterThan(0.97);
    expect(new Set([...clocks.keys()].map((zone) => zone.split('/')[0]))).toEqual(
      new Set(['Europe', 'America', 'Asia']),
    );
  });

  test('bookings are made an hour to some weeks ahead', () => {
    const leads = bookings.filter((row) => !row.recurringEventId).map((row) => row.startTime - row.createdAt);
    expect(Math.min(...leads)).toBeGreaterThanOrEqual(dayMs / 24);
    expect(Math.max(...leads)).toBeLessThan(70 * dayMs);
    leads.sort((a, b) => a - b);
    expect(leads[leads.length >> 1]! / dayMs).toBeGreaterThan(3);
    expect(leads[leads.length >> 1]! / dayMs).toBeLessThan(12);
  });

  test('August and the end of December are quiet', () => {
    const starts = bookings.map((row) => new Date(row.startTime).toISOString());
    const inMonth = (month: string) => starts.filter((at) => at.slice(5, 7) === month).length;
    expect(inMonth('08')).toBeLessThan(0.8 * inMonth('06'));
    expect(starts.filter((at) => at.slice(5, 10) > '12-22').length).toBeLessThan(0.15 * inMonth('11'));
  });
});

test('round robin assigns by weight', () => {
  const robin = tables.eventType.filter((type) => type.schedulingType === 'roundRobin');
  const counted = robin
    .flatMap((type) => tables.host.filter((host) => host.eventTypeId === type.id))
    .map((host) => ({
      weight: host.weight,
      count: bookings.filter((row) => row.eventTypeId === host.eventTypeId && row.userId === host.userId)
        .length,
    }));
  const mean = (weight: number) => {
    const of = counted.filter((host) => host.weight === weight);
    return of.reduce((sum, host) => sum + host.count, 0) / of.length;
  };
  expect(mean(150)).toBeGreaterThan(mean(50));
  expect(mean(100)).toBeGreaterThan(mean(50));
});

test('people differ: in bookings, in ratings, in showing up', () => {
  const hosts = [...new Set(done.map((row) => row.userId))].map((id) =>
    done.filter((row) => row.userId === id),
  );
  const counts = hosts.map((rows) => rows.length).sort((a, b) => a - b);
  expect(counts.at(-1)! / counts[0]!).toBeGreaterThan(4);
  const means = hosts
    .map((rows) => rows.filter((row) => row.rating !== null))
    .filter((rows) => rows.length >= 20)
    .map((rows) => rows.reduce((sum, row) => sum + row.rating, 0) / rows.length);
  expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(0.4);
});
