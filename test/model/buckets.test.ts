import { expect, test } from 'vitest';
import type { Interval } from './asked.ts';
import { bucketsOf, intervalByLength } from './buckets.ts';
import { isClosed, parseRange } from './date-range.ts';

const elsewhen = Date.parse('2030-01-01T12:00:00Z');

function closed(startDate: string, endDate: string, zone: string) {
  const range = parseRange(startDate, endDate, zone);
  if (!isClosed(range)) throw new Error('open');
  return range;
}

function labels(startDate: string, endDate: string, interval: Interval, weekStart = 'Sunday', zone = 'UTC') {
  const buckets = bucketsOf(closed(startDate, endDate, zone), zone, interval, weekStart, elsewhen);
  return buckets.map((bucket) => `${bucket.short} | ${bucket.full}`);
}

test.each([
  ['2025-05-01', '2025-05-31', 'day'],
  ['2025-05-01', '2025-06-01', 'week'],
  ['2025-01-01', '2025-03-31', 'week'],
  ['2025-01-01', '2025-04-01', 'week'],
  ['2025-01-01', '2025-04-02', 'month'],
  ['2024-01-01', '2024-12-31', 'month'],
  ['2024-01-01', '2025-01-01', 'year'],
  ['2025-01-01', '2026-01-01', 'month'],
  ['2025-01-01', '2026-01-02', 'year'],
])('%s to %s is told by %s', (startDate, endDate, interval) => {
  const days = (Date.parse(endDate) - Date.parse(startDate)) / 86_400_000;
  // The last included instant is the last of the end day, so the end day adds nothing whole.
  expect(days > 365 ? 'year' : days > 90 ? 'month' : days > 30 ? 'week' : 'day').toBe(interval);
  expect(intervalByLength(closed(startDate, endDate, 'America/New_York'), 'America/New_York')).toBe(interval);
});

test('days', () => {
  expect(labels('2024-12-31', '2025-01-02', 'day')).toEqual([
    'Dec 31 | Dec 31, 2024',
    'Jan 1 | Jan 1, 2025',
    'Jan 2 | Jan 2, 2025',
  ]);
});

test('weeks from Sunday, first and last labelled as clipped', () => {
  expect(labels('2025-05-01', '2025-05-25', 'week')).toEqual([
    'May 1 - 3 | May 1 - May 3, 2025',
    'May 4 - 10 | May 4 - May 10, 2025',
    'May 11 - 17 | May 11 - May 17, 2025',
    'May 18 - 24 | May 18 - May 24, 2025',
    'May 25 - 25 | May 25 - May 25, 2025',
  ]);
});

test('weeks from Monday; an unknown week start is Sunday', () => {
  expect(labels('2025-05-01', '2025-05-10', 'week', 'Monday')).toEqual([
    'May 1 - 4 | May 1 - May 4, 2025',
    'May 5 - 10 | May 5 - May 10, 2025',
  ]);
  expect(labels('2025-05-01', '2025-05-10', 'week', 'Someday')[0]).toBe('May 1 - 3 | May 1 - May 3, 2025');
});

test('weeks across months and years', () => {
  expect(labels('2024-01-29', '2024-02-04', 'week', 'Monday')).toEqual([
    'Jan 29 - Feb 4 | Jan 29 - Feb 4, 2024',
  ]);
  expect(labels('2024-12-29', '2025-01-04', 'week')).toEqual(['Dec 29 - Jan 4 | Dec 29, 2024 - Jan 4, 2025']);
});

test('months carry the year when the range spans years', () => {
  expect(labels('2024-01-15', '2024-02-02', 'month')).toEqual(['Jan | Jan 2024', 'Feb | Feb 2024']);
  expect(labels('2024-12-15', '2025-01-02', 'month')).toEqual(['Dec 2024 | Dec 2024', 'Jan 2025 | Jan 2025']);
});

test('years', () => {
  expect(labels('2024-12-15', '2025-01-02', 'year')).toEqual(['2024 | 2024', '2025 | 2025']);
});

test('buckets start at the midnights of the wall clock', () => {
  const buckets = bucketsOf(
    closed('2025-03-30', '2025-03-31', 'Europe/Paris'),
    'Europe/Paris',
    'day',
    'Sunday',
    elsewhen,
  );
  expect(buckets.map(({ from }) => new Date(from).toISOString())).toEqual([
    '2025-03-29T23:00:00.000Z',
    '2025-03-30T22:00:00.000Z',
  ]);
});

test('a day that does not exist has no bucket', () => {
  expect(labels('2011-12-29', '2011-12-31', 'day', 'Sunday', 'Pacific/Apia')).toEqual([
    'Dec 29 | Dec 29, 2011',
    'Dec 31 | Dec 31, 2011',
  ]);
  expect(labels('2011-12-30', '2011-12-30', 'day', 'Sunday', 'Pacific/Apia')).toEqual([]);
});

test('an hour that falls back into the day before belongs to the day that had begun', () => {
  const zone = 'America/St_Johns';
  const range = closed('2010-11-07', '2010-11-08', zone);
  const buckets = bucketsOf(range, zone, 'day', 'Sunday', elsewhen);
  expect(buckets.map(({ from, short }) => [short, new Date(from).toISOString()])).toEqual([
    ['Nov 7', '2010-11-07T02:30:00.000Z'],
    ['Nov 8', '2010-11-08T03:30:00.000Z'],
  ]);
  const fromWithin = { from: Date.parse('2010-11-07T03:00:00Z'), to: range.to };
  expect(bucketsOf(fromWithin, zone, 'day', 'Sunday', elsewhen).map(({ short }) => short)).toEqual([
    'Nov 7',
    'Nov 8',
  ]);
});

test('today is the bucket that holds the date, even outside the hours asked for', () => {
  const zone = 'America/New_York';
  const range = closed('2024-11-02T04:00:00Z', '2024-11-03T12:00:00Z', zone);
  const buckets = bucketsOf(range, zone, 'day', 'Sunday', Date.parse('2024-11-04T04:59:59Z'));
  expect(buckets.map(({ short, isToday }) => [short, isToday])).toEqual([
    ['Nov 2', false],
    ['Nov 3', true],
  ]);
});

test('5,000 buckets are answered, one more is refused', () => {
  const zone = 'UTC';
  const most = closed('2000-01-01', '2013-09-08', zone);
  expect(bucketsOf(most, zone, 'day', 'Sunday', elsewhen)).toHaveLength(5000);
  const tooMany = closed('2000-01-01', '2013-09-09', zone);
  expect(() => bucketsOf(tooMany, zone, 'day', 'Sunday', elsewhen)).toThrow();
});
