import { expect, test } from 'vitest';
import { booking, dataset, user } from '../small-dataset.ts';
import { askRouting, form, response, routingDataOf } from './asking-routing.ts';
import { performanceOf } from './performance.ts';

const at = (day: string) => `2024-${day}T12:00:00.000Z`;
const led = (id: number, createdAt: string, bookingId: number) =>
  response(id, {}, { createdAt, routedToBookingUid: `uid-${bookingId}` });

// Wednesday, January 10 to Wednesday, January 17: by weeks that start on Sunday, January 7 to January 20.
const rows = dataset({
  users: [user(1), user(2), user(3, { name: null, email: 'ANN_@x.test' })],
  Booking: [
    booking(1, at('01-20'), { userId: 3 }),
    booking(2, at('01-20'), { userId: 2 }),
    booking(3, at('01-20'), { userId: 2 }),
    booking(4, at('01-20'), { userId: 99 }),
    booking(5, at('01-20'), { userId: null }),
    booking(6, at('01-20'), { userId: 1 }),
  ],
  App_RoutingForms_Form: [form('a', [])],
  App_RoutingForms_FormResponse: [
    led(1, at('01-10'), 1),
    led(2, at('01-10'), 2),
    led(3, at('01-16'), 2),
    led(4, at('01-17'), 3),
    led(5, at('01-12'), 4),
    led(6, at('01-12'), 5),
    led(7, at('01-12'), 777),
    // in the weeks around, and in the week that only a Monday leads to
    led(8, at('01-08'), 6),
    led(9, at('01-02'), 6),
    led(10, at('01-21'), 6),
  ],
});
const body = { startDate: '2024-01-10', endDate: '2024-01-17', period: 'perWeek' };
const ask = (more: object = {}, semantics: 'documented' | 'calcom' = 'documented') => {
  const { users, periodStats } = routingDataOf(rows, 'routed-to-per-period', {
    body: { ...body, ...more },
    semantics,
  });
  return {
    users: users.data.map((one: { id: number; totalBookings: number }) => [one.id, one.totalBookings]),
    stats: periodStats.data.map((one: { period_start: string; userId: number; total: number }) => [
      one.period_start.slice(5, 10),
      one.userId,
      one.total,
    ]),
  };
};

test('the busiest first; each booking once, and once in every period', () => {
  expect(ask()).toEqual({
    users: [
      [2, 2],
      [3, 1],
    ],
    stats: [
      ['01-08', 2, 1],
      ['01-08', 3, 1],
      ['01-15', 2, 2],
      ['01-15', 3, 0],
    ],
  });
});

test('calcom: lowest ids first, the weeks around, and listed weeks whole', () => {
  expect(ask({}, 'calcom')).toEqual({
    users: [
      [1, 1],
      [2, 2],
      [3, 1],
    ],
    stats: [
      ['01-01', 1, 1],
      ['01-01', 2, 0],
      ['01-01', 3, 0],
      ['01-08', 1, 1],
      ['01-08', 2, 1],
      ['01-08', 3, 1],
      ['01-15', 1, 1],
      ['01-15', 2, 2],
      ['01-15', 3, 0],
    ],
  });
});

test('the limit caps users; in calcom periods, too', () => {
  expect(ask({ limit: 1 })).toEqual({
    users: [[2, 2]],
    stats: [
      ['01-08', 2, 1],
      ['01-15', 2, 2],
    ],
  });
  expect(ask({ limit: 1 }, 'calcom')).toEqual({ users: [[1, 1]], stats: [['01-01', 1, 1]] });
});

test('a search lists, and changes nobody’s performance', () => {
  const users = (searchQuery: string) =>
    routingDataOf(rows, 'routed-to-per-period', { body: { ...body, searchQuery } }).users.data;
  expect(users(' ann_ ').map(({ id }: { id: number }) => id)).toEqual([3]);
  expect(users('nn%')).toEqual([]);
  expect(users('  ')).toHaveLength(2);
  expect(users('USER')[0].performance).toBe('above_average');
  expect(users('ann')[0].performance).toBe('below_average');
});

test('a period starts where its zone says, also before the window', () => {
  const { periodStats } = routingDataOf(rows, 'routed-to-per-period', {
    body: { ...body, period: 'perMonth', limit: 1, timeZone: 'Asia/Kathmandu' },
  });
  expect(periodStats.data[0].period_start).toBe('2023-12-31T18:15:00.000Z');
});

test('5,000 periods and no more', () => {
  const days = { startDate: '2000-01-01', period: 'perDay' };
  const status = (endDate: string) =>
    askRouting(rows, 'routed-to-per-period', { body: { ...days, endDate } }).status;
  expect(status('2013-09-08')).toBe(200);
  expect(status('2013-09-09')).toBe(400);
});

test.each([
  [
    [1, 2, 3],
    ['below_average', 'median', 'above_average'],
  ],
  [
    [1, 1, 4],
    ['median', 'median', 'above_average'],
  ],
  [
    [1, 3],
    ['below_average', 'above_average'],
  ],
  [
    [2, 2],
    ['median', 'median'],
  ],
  [
    [1, 1, 3, 5, 5],
    ['below_average', 'below_average', 'median', 'above_average', 'above_average'],
  ],
  [
    [0, 2, 3, 3],
    ['below_average', 'at_average', 'above_average', 'above_average'],
  ],
])('performance among %j', (totals, performances) => {
  expect(totals.map((total) => performanceOf(total, totals))).toEqual(performances);
});
