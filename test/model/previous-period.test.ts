import { expect, test } from 'vitest';
import { isClosed, parseRange } from './date-range.ts';
import { previousPeriod, previousRangeLabels } from './previous-period.ts';
import type { Semantics } from './question.ts';

function previousOf(startDate: string, endDate: string, zone: string, semantics: Semantics = 'documented') {
  const range = parseRange(startDate, endDate, zone);
  if (!isClosed(range)) throw new Error('open');
  const previous = previousPeriod(range, zone, semantics);
  return [
    new Date(previous.from).toISOString(),
    new Date(previous.to).toISOString(),
    ...Object.values(previousRangeLabels(range, zone, semantics)),
  ];
}

test('the published example: January 2024 is compared with the 31 days before', () => {
  expect(previousOf('2024-01-01', '2024-01-31', 'America/New_York')).toEqual([
    '2023-12-01T05:00:00.000Z',
    '2024-01-01T05:00:00.000Z',
    'Dec 1, 2023',
    'Dec 31, 2023',
  ]);
});

test('as many calendar days, however long they were', () => {
  expect(previousOf('2025-03-31', '2025-03-31', 'Europe/Paris')).toEqual([
    '2025-03-29T23:00:00.000Z',
    '2025-03-30T22:00:00.000Z',
    'Mar 30, 2025',
    'Mar 30, 2025',
  ]);
});

test('whole days written as instants are whole days', () => {
  expect(previousOf('2025-05-08T00:00:00.000Z', '2025-05-14T23:59:59.999Z', 'UTC').slice(2)).toEqual([
    'May 1, 2025',
    'May 7, 2025',
  ]);
});

test('any other range is compared with the same length of time before', () => {
  expect(
    previousOf('2024-03-10T05:00:00Z', '2024-03-11T04:59:59.999Z', 'America/New_York').slice(0, 2),
  ).toEqual(['2024-03-09T05:00:00.000Z', '2024-03-10T05:00:00.000Z']);
  expect(previousOf('2024-01-02T10:00:00Z', '2024-01-02T11:59:59.999Z', 'UTC').slice(0, 2)).toEqual([
    '2024-01-02T08:00:00.000Z',
    '2024-01-02T10:00:00.000Z',
  ]);
});

test('calcom: May 8 to 14 is compared with May 2 to 8', () => {
  expect(previousOf('2025-05-08', '2025-05-14', 'UTC', 'calcom')).toEqual([
    '2025-05-02T00:00:00.000Z',
    '2025-05-09T00:00:00.000Z',
    'May 2, 2025',
    'May 8, 2025',
  ]);
});

test('calcom: a single day is compared with itself', () => {
  expect(previousOf('2025-05-08', '2025-05-08', 'UTC', 'calcom').slice(2)).toEqual([
    'May 8, 2025',
    'May 8, 2025',
  ]);
});

test('calcom: a day of 25 hours moves by 24', () => {
  expect(previousOf('2024-11-03', '2024-11-03', 'America/New_York', 'calcom').slice(0, 2)).toEqual([
    '2024-11-02T04:00:00.000Z',
    '2024-11-03T05:00:00.000Z',
  ]);
});

test('Pacific/Apia: the skipped day is counted inside, and is empty before', () => {
  expect(previousOf('2011-12-29', '2011-12-31', 'Pacific/Apia')).toEqual([
    '2011-12-26T10:00:00.000Z',
    '2011-12-29T10:00:00.000Z',
    'Dec 26, 2011',
    'Dec 28, 2011',
  ]);
  expect(previousOf('2011-12-31', '2011-12-31', 'Pacific/Apia')).toEqual([
    '2011-12-30T10:00:00.000Z',
    '2011-12-30T10:00:00.000Z',
    'Dec 30, 2011',
    'Dec 30, 2011',
  ]);
});
