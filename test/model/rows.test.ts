import { expect, test } from 'vitest';
import { ask, dataOf } from './asking.ts';
import { attendee, booking, dataset, eventType, user } from './small-dataset.ts';

const time = '2024-01-01T18:15:00.000Z';

const rows = dataset({
  users: [user(1, { username: null })],
  EventType: [eventType(5, { length: 45 })],
  Booking: [
    booking(1, time, {
      eventTypeId: 5,
      noShowHost: null,
      createdAt: '2024-01-01T18:14:59.999Z',
      title: '🎉',
    }),
    booking(2, time, { rating: 4, title: '\uFF41' }),
    booking(3, time, { rating: 3, title: 'a', status: 'rejected' }),
  ],
  Attendee: [attendee(9, 1, true), attendee(8, 1, true), attendee(7, 1, null)],
  Tracking: [
    {
      id: 1,
      bookingId: 1,
      utm_source: 's',
      utm_medium: null,
      utm_campaign: 'c',
      utm_term: null,
      utm_content: '',
    },
  ],
});

const ids = (answered: { data: { id: number }[] }) => answered.data.map(({ id }) => id);

test('a row', () => {
  const answered = dataOf(rows, 'rows', {
    body: { timeZone: 'Asia/Kathmandu', select: { metric: 'no_show_guest' } },
    now: '2024-01-01T18:00:00Z',
  });
  expect(answered.total).toBe(2);
  expect(JSON.stringify(answered.data[0])).toBe(
    JSON.stringify({
      id: 1,
      uid: 'uid-1',
      title: '🎉',
      createdAt: '2024-01-01T18:14:59.999Z',
      timeStatus: 'scheduled',
      eventTypeId: 5,
      eventLength: 45,
      startTime: '2024-01-01T18:15:00.000Z',
      endTime: '2024-01-01T18:45:00.000Z',
      paid: false,
      userEmail: 'user1@x.test',
      userUsername: null,
      rating: null,
      ratingFeedback: null,
      noShowHost: null,
      createdAt_date: '2024-01-01',
      createdAt_time: '23:59:59',
      startTime_date: '2024-01-02',
      startTime_time: '00:00:00',
      endTime_date: '2024-01-02',
      endTime_time: '00:30:00',
      noShowGuests: 'Guest 8 (guest8@x.test); Guest 9 (guest9@x.test)',
      noShowGuestsCount: 2,
      attendees: [7, 8, 9].map((id) => ({
        name: `Guest ${id}`,
        email: `guest${id}@x.test`,
        phoneNumber: null,
        timeZone: 'UTC',
        noShow: id !== 7,
      })),
      utm_source: 's',
      utm_medium: null,
      utm_campaign: 'c',
      utm_term: null,
      utm_content: '',
      responses: null,
      guestName: 'Guest 8',
      guestEmail: 'guest8@x.test',
    }),
  );
  expect(answered.data[1].guestName).toBe('Guest 9');
});

test('newest first, then the larger id', () => {
  expect(ids(dataOf(rows, 'rows'))).toEqual([3, 2, 1]);
});

test('nulls last ascending and first descending', () => {
  const sorted = (desc: boolean) =>
    ids(dataOf(rows, 'rows', { body: { sorting: [{ id: 'rating', desc }] } }));
  expect(sorted(false)).toEqual([3, 2, 1]);
  expect(sorted(true)).toEqual([1, 2, 3]);
});

test('text by code point', () => {
  expect(ids(dataOf(rows, 'rows', { body: { sorting: [{ id: 'title', desc: false }] } }))).toEqual([3, 2, 1]);
});

test('a page, of what is selected', () => {
  expect(ids(dataOf(rows, 'rows', { body: { offset: 1, limit: 1 } }))).toEqual([2]);
  expect(ids(dataOf(rows, 'rows', { body: { select: { metric: 'rating' } } }))).toEqual([3, 2]);
  expect(ids(dataOf(rows, 'rows', { body: { select: { metric: 'csat' } } }))).toEqual([2]);
  expect(ids(dataOf(rows, 'rows', { body: { select: { metric: 'rejected' } } }))).toEqual([3]);
  expect(dataOf(rows, 'rows', { body: { select: { metric: 'rejected' } }, semantics: 'calcom' }).total).toBe(
    0,
  );
  expect(ids(dataOf(rows, 'rows', { body: { select: { hour: 18 } } }))).toEqual([2, 1]);
});

test('calcom has no class for what ends just now', () => {
  const answered = dataOf(rows, 'rows', { semantics: 'calcom', now: '2024-01-01T18:45:00Z' });
  expect(answered.data[0].timeStatus).toBeNull();
});

test.each([
  { limit: 0 },
  { limit: 1001 },
  { offset: -1 },
  { select: {} },
  { select: { hour: 24 } },
  { select: { metric: 'created', hour: 1 } },
  { sorting: [{ id: 'attendees', desc: true }] },
  { sorting: [{ id: 'id' }] },
  { interval: 'day' },
])('%j is refused', (more) => {
  expect(ask(rows, 'rows', { body: more }).status).toBe(400);
});
