import { expect, test } from 'vitest';
import { demoOwnerEmail } from '../../src/demo/demo-owner.ts';
import { demoRecords } from '../../src/demo/demo-records.ts';
import { asOf, demoHash, demoTables } from './demo-tables.ts';

const options = { bookings: 2000, seed: 7, asOf };

test('the same options give the same rows', () => {
  expect(demoHash(options)).toBe(demoHash(options));
});

test('another seed, another size and another day give other rows', () => {
  const hashes = [
    options,
    { ...options, seed: 8 },
    { ...options, bookings: 2001 },
    { ...options, asOf: '2026-11-20' },
  ];
  expect(new Set(hashes.map((one) => demoHash(one))).size).toBe(4);
});

test('the calendar of a seed is what it was before there was coworking', () => {
  expect(demoHash(options, 'calcom')).toBe(
    'd2402f866305ca67e62ebafcee02c8d9bdcde9c3955c12e0a594acc74a0ce9f2',
  );
  expect(demoHash({ bookings: 1000, seed: 1, asOf: '2025-06-01' }, 'calcom')).toBe(
    'f28fa98a9b67dd7f1921a8b3df4b982aa8b7901992a6c2fe7500eb605618b543',
  );
});

test('the rows do not depend on the time zone of the process', () => {
  const before = process.env.TZ;
  const hashes = ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu'].map((zone) => {
    process.env.TZ = zone;
    return { hash: demoHash(options), hour: new Date(0).getHours() };
  });
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  expect(new Set(hashes.map(({ hour }) => hour)).size).toBe(3);
  expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(1);
});

test.each([1000, 1001, 20_000])('%i bookings are exactly that many', (bookings) => {
  for (const seed of [1, 2]) {
    let count = 0;
    for (const { table, rows } of demoRecords({ bookings, seed, asOf }))
      if (table.name === 'Booking') count += rows.length;
    expect(count).toBe(bookings);
  }
});

test('a smallest demo has some of everything', () => {
  for (const seed of [1, 2, 3]) {
    const tables = demoTables({ ...options, bookings: 1000, seed });
    for (const [name, rows] of Object.entries(tables)) expect(rows.length, name).toBeGreaterThan(0);
    const statuses = new Set(tables.booking.map((row) => row.status));
    for (const status of ['accepted', 'pending', 'cancelled', 'rejected']) expect(statuses).toContain(status);
    for (const column of ['paid', 'recurringEventId', 'fromReschedule', 'rating', 'noShowHost'])
      expect(
        tables.booking.some((row) => row[column]),
        column,
      ).toBe(true);
    expect(tables.booking.some((row) => row.startTime > Date.parse(asOf))).toBe(true);
  }
});

test('batches are of limited size, and records come after those they refer to', () => {
  const seen: string[] = [];
  for (const { table, rows } of demoRecords({ bookings: 20_000, seed: 1, asOf })) {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(10_000);
    for (const row of rows)
      if (row.length !== table.columns.length) expect(row).toHaveLength(table.columns.length);
    if (!seen.includes(table.name)) seen.push(table.name);
  }
  expect(seen.indexOf('users')).toBe(0);
  for (const name of ['EventType', 'App_RoutingForms_Form'])
    expect(seen.indexOf(name)).toBeLessThan(seen.indexOf('Booking'));
});

test('the first owner of the organisation is known by a stable address', () => {
  for (const seed of [1, 99]) {
    const { users, team, membership } = demoTables({ ...options, seed });
    const owner = users.find((user) => user.email === demoOwnerEmail);
    const organisation = team.find((row) => row.isOrganization);
    const role = membership.find((row) => row.userId === owner?.id && row.teamId === organisation?.id);
    expect(role).toMatchObject({ role: 'OWNER', accepted: true });
  }
});

test('a day that is none is refused', () => {
  expect(() => demoRecords({ ...options, asOf: '2026-02-30' }).next()).toThrow('not a day: 2026-02-30');
  expect(() => demoRecords({ ...options, asOf: 'today' }).next()).toThrow('not a day: today');
});
