import { expect, test } from 'vitest';
import { parseRange } from './date-range.ts';

function utc(startDate: string | null, endDate: string | null, zone: string): (string | null)[] {
  const { from, to } = parseRange(startDate, endDate, zone);
  return [from, to].map((edge) => (edge === null ? null : new Date(edge).toISOString()));
}

test('dates are days in the zone, the end day included', () => {
  expect(utc('2024-01-01', '2024-01-31', 'America/New_York')).toEqual([
    '2024-01-01T05:00:00.000Z',
    '2024-02-01T05:00:00.000Z',
  ]);
  expect(utc('2024-02-01', '2024-02-01', 'Asia/Kathmandu')).toEqual([
    '2024-01-31T18:15:00.000Z',
    '2024-02-01T18:15:00.000Z',
  ]);
});

test('a day of daylight saving has 23 or 25 hours', () => {
  expect(utc('2025-03-30', '2025-03-30', 'Europe/Paris')).toEqual([
    '2025-03-29T23:00:00.000Z',
    '2025-03-30T22:00:00.000Z',
  ]);
  expect(utc('2024-11-03', '2024-11-03', 'America/New_York')).toEqual([
    '2024-11-03T04:00:00.000Z',
    '2024-11-04T05:00:00.000Z',
  ]);
});

test('a day that starts at one o’clock starts there', () => {
  expect(utc('2018-11-04', '2018-11-04', 'America/Sao_Paulo')).toEqual([
    '2018-11-04T03:00:00.000Z',
    '2018-11-05T02:00:00.000Z',
  ]);
});

test('the end instant is included, so 23:59:59.999 ends a whole day', () => {
  expect(utc('2024-01-01T00:00:00.000Z', '2024-01-31T23:59:59.999Z', 'Asia/Tokyo')).toEqual([
    '2024-01-01T00:00:00.000Z',
    '2024-02-01T00:00:00.000Z',
  ]);
});

test('an offset means the instant it says', () => {
  expect(utc('2024-01-01T00:00:00+02:00', '2024-01-01T12:00-03:30', 'Asia/Tokyo')).toEqual([
    '2023-12-31T22:00:00.000Z',
    '2024-01-01T15:30:00.001Z',
  ]);
});

test('without a zone the offset before a gap holds, and in a fold the earlier instant', () => {
  expect(utc('2024-03-10T02:30:00', null, 'America/New_York')).toEqual(['2024-03-10T07:30:00.000Z', null]);
  expect(utc('2024-11-03T01:30:00', null, 'America/New_York')).toEqual(['2024-11-03T05:30:00.000Z', null]);
  expect(utc(null, '2011-12-30T12:00:00', 'Pacific/Apia')).toEqual([null, '2011-12-30T22:00:00.001Z']);
});

test('a day the zone skipped is an empty range', () => {
  expect(utc('2011-12-30', '2011-12-30', 'Pacific/Apia')).toEqual([
    '2011-12-30T10:00:00.000Z',
    '2011-12-30T10:00:00.000Z',
  ]);
});

test.each([
  ['2024-01-02', '2024-01-01'],
  ['2024-01-01T10:00:00Z', '2024-01-01T09:59:59.999Z'],
  ['2024-01-02', '2024-01-01T23:59:59.999Z'],
  ['2024-02-30', '2024-03-01'],
  ['2024-01-01T24:00:00Z', '2024-03-01'],
  ['2024-01-01T10:00:60Z', '2024-03-01'],
  ['2024-1-1', '2024-03-01'],
  ['Jan 1, 2024', '2024-03-01'],
  ['1969-12-31', '2024-03-01'],
  ['2024-01-01', '2200-01-01'],
  ['2024-01-01', '2200-01-01T00:00:00Z'],
])('%s to %s is refused', (startDate, endDate) => {
  expect(() => parseRange(startDate, endDate, 'UTC')).toThrow();
});

test('the same instant may be both ends', () => {
  expect(utc('2024-01-01T10:00:00Z', '2024-01-01T10:00:00Z', 'UTC')).toEqual([
    '2024-01-01T10:00:00.000Z',
    '2024-01-01T10:00:00.001Z',
  ]);
});
