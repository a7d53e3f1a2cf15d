import { expect, test } from 'vitest';
import { between, dataOf } from './asking.ts';
import { attendee, booking, dataset, eventType, user } from './small-dataset.ts';

const twoDays = (timeZone: string) => ({ timeZone, columnFilters: [between('2024-01-01', '2024-01-02')] });

test('trends put a booking on its local day', () => {
  const rows = dataset({
    Booking: [
      booking(1, '2024-01-02T04:59:59.999Z', { noShowHost: true }),
      booking(2, '2024-01-02T05:00:00.000Z', { status: 'cancelled' }),
    ],
    Attendee: [attendee(1, 2, true), attendee(2, 2, true)],
  });
  const now = '2024-01-02T05:00:00Z';
  expect(dataOf(rows, 'event-trends', { body: twoDays('America/New_York'), now })).toEqual([
    {
      formattedDateFull: 'Jan 1, 2024',
      isToday: false,
      Month: 'Jan 1',
      Created: 1,
      Completed: 0,
      Rescheduled: 0,
      Cancelled: 0,
      'No-Show (Host)': 1,
      'No-Show (Guest)': 0,
    },
    {
      formattedDateFull: 'Jan 2, 2024',
      isToday: true,
      Month: 'Jan 2',
      Created: 1,
      Completed: 0,
      Rescheduled: 0,
      Cancelled: 1,
      'No-Show (Host)': 0,
      'No-Show (Guest)': 2,
    },
  ]);
});

test('weeks start where the caller has them start', () => {
  const rows = dataset({ users: [user(1, { weekStart: 'Monday' })] });
  const body = { interval: 'week', columnFilters: [between('2025-05-01', '2025-05-06', 'createdAt')] };
  const short = (data: { Month: string }[]) => data.map(({ Month }) => Month);
  expect(short(dataOf(rows, 'event-trends', { body }))).toEqual(['May 1 - 4', 'May 5 - 6']);
  const caller = { userId: null, operator: true };
  expect(short(dataOf(rows, 'event-trends', { body: { ...body, scope: 'org' }, caller }))).toEqual([
    'May 1 - 3',
    'May 4 - 6',
  ]);
});

test('average duration: what was booked, or what the event types say', () => {
  const rows = dataset({
    EventType: [eventType(5, { length: 45 })],
    Booking: [
      booking(1, '2024-01-01T10:00:00Z', { eventTypeId: 5 }),
      booking(2, '2024-01-01T11:00:00Z', { endTime: '2024-01-01T11:20:00Z' }),
      booking(3, '2024-01-01T12:00:00Z', { endTime: '2024-01-01T12:10:00Z' }),
      booking(4, '2024-01-01T13:00:00Z', {
        endTime: '2024-01-01T18:10:00Z',
        status: 'cancelled',
        eventTypeId: 5,
      }),
    ],
  });
  const body = twoDays('UTC');
  expect(dataOf(rows, 'average-duration', { body })).toEqual([
    { Date: 'Jan 1', formattedDateFull: 'Jan 1, 2024', isToday: false, Average: 20 },
    { Date: 'Jan 2', formattedDateFull: 'Jan 2, 2024', isToday: false, Average: 0 },
  ]);
  expect(dataOf(rows, 'average-duration', { body, semantics: 'calcom' })[0].Average).toBe(45);
});

test('csat over time counts from 4, calcom from 3', () => {
  const rows = dataset({
    Booking: [2, 3, 4].map((rating, index) => booking(index + 1, '2024-01-01T10:00:00Z', { rating })),
  });
  const body = twoDays('UTC');
  expect(dataOf(rows, 'csat-over-time', { body }).map(({ CSAT }: { CSAT: number }) => CSAT)).toEqual([
    33.33, 0,
  ]);
  expect(dataOf(rows, 'csat-over-time', { body, semantics: 'calcom' })[0]).toEqual({
    Month: 'Jan 1',
    formattedDateFull: 'Jan 1, 2024',
    isToday: false,
    CSAT: 66.7,
  });
});

test('no-show hosts over time', () => {
  const rows = dataset({ Booking: [booking(1, '2024-01-02T10:00:00Z', { noShowHost: true })] });
  expect(dataOf(rows, 'no-show-hosts-over-time', { body: twoDays('UTC') })).toEqual([
    { Month: 'Jan 1', formattedDateFull: 'Jan 1, 2024', isToday: false, Count: 0 },
    { Month: 'Jan 2', formattedDateFull: 'Jan 2, 2024', isToday: false, Count: 1 },
  ]);
});

test('by hour takes accepted bookings at their local hour', () => {
  const rows = dataset({
    Booking: [
      booking(1, '2024-01-01T18:15:00Z', { rescheduled: true }),
      booking(2, '2024-01-01T18:15:00Z', { status: 'pending' }),
    ],
  });
  const hours = dataOf(rows, 'by-hour', { body: { timeZone: 'Asia/Kathmandu' } });
  expect(hours).toHaveLength(24);
  expect(hours[0]).toEqual({ hour: 0, count: 1 });
  expect(hours[18]).toEqual({ hour: 18, count: 0 });
});
