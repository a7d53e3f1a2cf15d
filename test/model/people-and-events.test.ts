import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataOf } from './asking.ts';
import { attendee, booking, dataset, eventType, user } from './small-dataset.ts';

const workspace = { body: { scope: 'org' }, caller: { userId: null, operator: true } };
const time = '2024-01-01T10:00:00Z';

test('a top ten by count, then id, without people who are gone', () => {
  const hosts = [99, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const rows = dataset({
    users: hosts.slice(1).map((id) => user(id)),
    Booking: [...hosts, 99, 99, 7, 8, 8].map((userId, index) => booking(index + 1, time, { userId })),
  });
  const ids = (list: { userId: number }[]) => list.map(({ userId }) => userId);
  const answered = dataOf(rows, 'members', workspace);
  expect(ids(answered.mostBookings)).toEqual([8, 7, 1, 2, 3, 4, 5, 6, 9, 10]);
  expect(ids(answered.leastBookings)).toEqual([1, 2, 3, 4, 5, 6, 9, 10, 11, 7]);
  expect(answered.mostNoShow).toEqual([]);
});

test('a member', () => {
  const rows = dataset({
    users: [
      user(1, { email: ' Ann@Example.COM ', username: null }),
      user(2),
      user(3, { avatarUrl: '/x.png' }),
    ],
    Booking: [1, 2, 3].map((userId) => booking(userId, time, { userId, rating: userId })),
  });
  const [first, second, third] = dataOf(rows, 'members', workspace).mostBookings;
  expect(first).toEqual({
    userId: 1,
    user: { id: 1, username: null, name: 'User 1', email: ' Ann@Example.COM ', avatarUrl: null },
    emailMd5: createHash('md5').update('ann@example.com').digest('hex'),
    count: 1,
  });
  expect(second.user.avatarUrl).toBe('/user2/avatar.png');
  expect(third.user.avatarUrl).toBe('/x.png');
});

test('most cancelled and most completed by class, or by what Cal.com takes', () => {
  const rows = dataset({
    Booking: [
      booking(1, time, { status: 'cancelled' }),
      booking(2, time, { status: 'cancelled', rescheduled: true }),
      booking(3, time, { rescheduled: true }),
      booking(4, time),
      booking(5, time, { status: 'rejected' }),
    ],
  });
  const documented = dataOf(rows, 'members', workspace);
  expect([documented.mostCancelled[0].count, documented.mostCompleted[0].count]).toEqual([1, 1]);
  const calcom = dataOf(rows, 'members', { ...workspace, semantics: 'calcom' });
  expect([calcom.mostCancelled[0].count, calcom.mostCompleted[0].count]).toEqual([2, 2]);
});

test('mean ratings of members to two decimals', () => {
  const rows = dataset({ Booking: [5, 4, 4].map((rating, index) => booking(index + 1, time, { rating })) });
  expect(dataOf(rows, 'members', workspace).highestRatings[0].count).toBe(4.33);
  expect(dataOf(rows, 'members', { ...workspace, semantics: 'calcom' }).highestRatings[0].count).toBe(13 / 3);
});

test('popular events by count, then id, named by person, team or slug', () => {
  const rows = dataset({
    users: [user(1, { username: 'ann' })],
    Team: [
      { id: 10, name: 'T', slug: 'team', parentId: null, isOrganization: false },
      { id: 11, name: 'U', slug: null, parentId: null, isOrganization: false },
    ],
    EventType: [
      eventType(4, { slug: 'none', teamId: 11 }),
      eventType(3, { slug: 'intro', userId: 1 }),
      eventType(2, { slug: 'demo', teamId: 10 }),
    ],
    Booking: [77, 77, 4, 3, 2, 3].map((eventTypeId, index) => booking(index + 1, time, { eventTypeId })),
  });
  expect(dataOf(rows, 'popular-events', workspace)).toEqual([
    { eventTypeId: 3, eventTypeName: 'ann/intro', count: 2 },
    { eventTypeId: 2, eventTypeName: 'team/demo', count: 1 },
    { eventTypeId: 4, eventTypeName: 'none', count: 1 },
  ]);
});

test('recent ratings list feedback without a rating, and skip empty feedback and people who are gone', () => {
  const rows = dataset({
    Booking: [
      booking(1, time, { ratingFeedback: 'fine' }),
      booking(2, time, { ratingFeedback: '', rating: 5 }),
      booking(3, time, { ratingFeedback: 'gone', userId: 9 }),
      booking(4, time, { ratingFeedback: 'good', rating: 5 }),
      booking(5, '2024-01-01T09:00:00Z', { ratingFeedback: 'earlier', rating: 5 }),
    ],
  });
  const recent = dataOf(rows, 'recent-ratings', workspace);
  expect(
    recent.map(({ rating, feedback }: { rating: number; feedback: string }) => [rating, feedback]),
  ).toEqual([
    [5, 'good'],
    [null, 'fine'],
    [5, 'earlier'],
  ]);
});

test('recent no-show guests: every attendee of an accepted booking stayed away', () => {
  const rows = dataset({
    Booking: [booking(1, time), booking(2, time), booking(3, time), booking(4, time, { status: 'pending' })],
    Attendee: [
      attendee(8, 1, true),
      attendee(7, 1, true),
      attendee(9, 2, true),
      attendee(10, 2, null),
      attendee(11, 4, true),
    ],
  });
  expect(dataOf(rows, 'recent-no-show-guests', workspace)).toEqual([
    {
      bookingId: 1,
      startTime: '2024-01-01T10:00:00.000Z',
      eventTypeName: 'Booking 1',
      guestName: 'Guest 7',
      guestEmail: 'guest7@x.test',
    },
  ]);
});
