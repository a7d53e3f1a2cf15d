import { expect, test } from 'vitest';
import { between, dataOf } from './asking.ts';
import { attendee, booking, dataset } from './small-dataset.ts';

const january = { columnFilters: [between('2024-01-01', '2024-01-31')] };
const now = '2024-01-20T10:30:00Z';

const rows = dataset({
  Booking: [
    booking(1, '2024-01-02T10:00:00Z', { rating: 5, noShowHost: true }),
    // ends just now
    booking(2, '2024-01-20T10:00:00Z', { rating: 3 }),
    booking(3, '2024-01-25T10:00:00Z'),
    booking(4, '2024-01-03T10:00:00Z', { status: 'cancelled' }),
    booking(5, '2024-01-04T10:00:00Z', { status: 'cancelled', rescheduled: true }),
    booking(6, '2024-01-05T10:00:00Z', { status: 'cancelled', rescheduled: false }),
    booking(7, '2024-01-06T10:00:00Z', { status: 'rejected' }),
    booking(8, '2024-01-26T10:00:00Z', { status: 'pending' }),
    booking(9, '2024-01-07T10:00:00Z', { status: 'awaiting_host' }),
    // begins in the range, ends outside
    booking(10, '2024-01-31T23:45:00Z', { rating: 4 }),
    booking(20, '2023-12-31T10:00:00Z', { rating: 1 }),
    booking(21, '2023-12-01T00:00:00Z', { rating: 4 }),
    booking(22, '2023-11-30T23:59:59.999Z'),
  ],
  Attendee: [attendee(1, 1, true), attendee(2, 1, true), attendee(3, 4, true), attendee(4, 3, false)],
});

test('documented', () => {
  expect(dataOf(rows, 'kpi-stats', { body: january, now })).toEqual({
    empty: false,
    created: { count: 10, deltaPrevious: 400 },
    scheduled: { count: 2, deltaPrevious: 100 },
    completed: { count: 2, deltaPrevious: 0 },
    rescheduled: { count: 1, deltaPrevious: 100 },
    cancelled: { count: 2, deltaPrevious: 100 },
    no_show: { count: 1, deltaPrevious: 100 },
    no_show_guest: { count: 3, deltaPrevious: 100 },
    rating: { count: 4, deltaPrevious: 60 },
    csat: { count: 66.67, deltaPrevious: 33.33 },
    previousRange: { startDate: 'Dec 1, 2023', endDate: 'Dec 31, 2023' },
  });
});

test('calcom', () => {
  // previous: 30 days back, Dec 2 to Jan 1
  expect(dataOf(rows, 'kpi-stats', { body: january, now, semantics: 'calcom' })).toEqual({
    empty: false,
    created: { count: 9, deltaPrevious: 800 },
    scheduled: { count: 2, deltaPrevious: 100 },
    completed: { count: 4, deltaPrevious: 600 },
    rescheduled: { count: 1, deltaPrevious: 100 },
    cancelled: { count: 1, deltaPrevious: 100 },
    no_show: { count: 1, deltaPrevious: 100 },
    no_show_guest: { count: 3, deltaPrevious: 100 },
    rating: { count: 4, deltaPrevious: 300 },
    csat: { count: 50, deltaPrevious: 100 },
    previousRange: { startDate: 'Dec 2, 2023', endDate: 'Jan 1, 2024' },
  });
});

test('nothing now and something before: documented says -100, calcom says 0', () => {
  const body = { columnFilters: [between('2024-02-01', '2024-02-29')] };
  const documented = dataOf(rows, 'kpi-stats', { body, now });
  expect(documented.empty).toBe(true);
  expect(documented.created).toEqual({ count: 0, deltaPrevious: -100 });
  const calcom = dataOf(rows, 'kpi-stats', { body, now, semantics: 'calcom' });
  expect(calcom.empty).toBe(true);
  expect(calcom.created).toEqual({ count: 0, deltaPrevious: 0 });
  expect(calcom.previousRange).toEqual({ startDate: 'Jan 4, 2024', endDate: 'Feb 1, 2024' });
});

test('a mean rating of 4.35 is 4.4, or 4.3 as toFixed has it', () => {
  const ratings = [...Array(13).fill(4), ...Array(7).fill(5)];
  const rated = dataset({
    Booking: ratings.map((rating, index) => booking(index + 1, '2024-01-02T10:00:00Z', { rating })),
  });
  expect(dataOf(rated, 'kpi-stats', { body: january }).rating.count).toBe(4.4);
  expect(dataOf(rated, 'kpi-stats', { body: january, semantics: 'calcom' }).rating.count).toBe(4.3);
});

test('calcom leaves deltas and csat unrounded', () => {
  const rated = dataset({
    Booking: [
      booking(1, '2024-01-02T10:00:00Z', { rating: 5 }),
      booking(2, '2024-01-02T10:00:00Z', { rating: 4 }),
      booking(3, '2024-01-02T10:00:00Z', { rating: 1 }),
      booking(4, '2024-01-02T10:00:00Z'),
      booking(5, '2023-12-20T10:00:00Z'),
      booking(6, '2023-12-20T10:00:00Z'),
      booking(7, '2023-12-20T10:00:00Z'),
    ],
  });
  const calcom = dataOf(rated, 'kpi-stats', { body: january, semantics: 'calcom' });
  expect(calcom.csat.count).toBe((2 / 3) * 100);
  expect(calcom.created.deltaPrevious).toBe((1 / 3) * 100);
  expect(dataOf(rated, 'kpi-stats', { body: january }).created.deltaPrevious).toBe(33.33);
});

test('both date filters filter, the first is the basis, and the previous period replaces both', () => {
  const both = dataset({
    Booking: [
      booking(1, '2024-01-02T10:00:00Z', { createdAt: '2024-01-01T10:00:00Z' }),
      booking(2, '2024-01-02T10:00:00Z', { createdAt: '2023-12-31T10:00:00Z' }),
      booking(3, '2023-12-02T10:00:00Z', { createdAt: '2023-12-01T10:00:00Z' }),
      booking(4, '2023-12-02T10:00:00Z', { createdAt: '2023-11-01T10:00:00Z' }),
    ],
  });
  const columnFilters = [
    between('2024-01-01', null, 'createdAt'),
    between('2024-01-01', '2024-01-31'),
    between('2024-01-01', '2024-06-30', 'createdAt'),
  ];
  const stats = dataOf(both, 'kpi-stats', { body: { columnFilters } });
  expect(stats.created).toEqual({ count: 1, deltaPrevious: 0 });
  expect(stats.previousRange).toEqual({ startDate: 'Dec 1, 2023', endDate: 'Dec 31, 2023' });
});
