import { expect, test } from 'vitest';
import { coworkingDemoRecords } from '../../src/demo/coworking/coworking-demo-records.ts';
import { demoRecords } from '../../src/demo/demo-records.ts';
import { asOf, demoHash } from './demo-tables.ts';

const sizes = (bookings: number, seed = 1) => {
  const counts: Record<string, number> = {};
  for (const { table, rows } of coworkingDemoRecords({ bookings, seed, asOf }))
    counts[table.name] = (counts[table.name] ?? 0) + rows.length;
  return counts;
};

const about = (count: number | undefined, wanted: number) => {
  expect(count).toBeGreaterThan(wanted * 0.9);
  expect(count).toBeLessThan(wanted * 1.1);
};

test('a smallest demo has three locations and thirty teams, and little else', () => {
  const { businesses, teams, coworkers, bookings, checkins } = sizes(1000);
  expect({ businesses, teams, coworkers }).toEqual({ businesses: 3, teams: 30, coworkers: 200 });
  about(bookings, 440);
  about(checkins, 570);
});

test('bookings and check-ins grow with the size, people with its root', () => {
  const large = sizes(100_000);
  about(large.bookings, 40_000);
  about(large.checkins, 50_000);
  expect(large).toMatchObject({ teams: 36, coworkers: 400 });
  const larger = sizes(400_000);
  about(larger.bookings, 160_000);
  about(larger.checkins, 200_000);
  expect(larger).toMatchObject({ teams: 72, coworkers: 800 });
});

test('the same options give the same rows, others give others', () => {
  const options = { bookings: 1000, seed: 7, asOf };
  const others = [
    options,
    { ...options, seed: 8 },
    { ...options, bookings: 1100 },
    { ...options, asOf: '2026-11-20' },
  ];
  expect(demoHash(options, 'nexudus')).toBe(demoHash(options, 'nexudus'));
  expect(new Set(others.map((one) => demoHash(one, 'nexudus'))).size).toBe(4);
});

test('it comes with the calendar, after it', () => {
  const systems = [...demoRecords({ bookings: 1000, seed: 1, asOf })].map(({ table }) => table.system);
  expect(systems.lastIndexOf('calcom')).toBeLessThan(systems.indexOf('nexudus'));
});

test('it takes about as long as the calendar at most', () => {
  const options = { bookings: 100_000, seed: 1, asOf };
  // The best of a few: others may be at work on the machine.
  const best = { calcom: Number.POSITIVE_INFINITY, nexudus: Number.POSITIVE_INFINITY };
  for (let i = 0; i < 4; i++) {
    const spent = { calcom: 0, nexudus: 0 };
    let began = performance.now();
    for (const { table } of demoRecords(options)) {
      spent[table.system] += performance.now() - began;
      began = performance.now();
    }
    best.calcom = Math.min(best.calcom, spent.calcom);
    best.nexudus = Math.min(best.nexudus, spent.nexudus);
  }
  expect(best.nexudus / best.calcom).toBeLessThan(1.25);
});
