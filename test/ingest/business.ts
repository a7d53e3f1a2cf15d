import type { PlainRow, Tables } from './tables.ts';

const updatedAt = '2024-06-01T00:00:00Z';

const member = (
  userId: number,
  teamId: number,
  accepted: boolean,
  role: string,
  customRoleId: string | null,
) => ({
  userId,
  teamId,
  accepted,
  role,
  customRoleId,
  updatedAt,
});

const type = (id: number, slug: string, more: PlainRow) => ({
  id,
  title: `The ${slug}`,
  slug,
  length: 30,
  userId: null,
  teamId: null,
  parentId: null,
  updatedAt,
  ...more,
});

const booking = (id: number, userId: number | null, eventTypeId: number | null, more: PlainRow = {}) => ({
  id,
  uid: `uid-${id}`,
  userId,
  eventTypeId,
  title: `Booking ${id}`,
  responses: { name: `Guest ${id}` },
  startTime: `2024-05-${10 + id}T10:00:00Z`,
  endTime: `2024-05-${10 + id}T10:30:00Z`,
  createdAt: `2024-05-0${id}T08:00:00Z`,
  updatedAt,
  status: 'accepted',
  paid: false,
  rescheduled: null,
  rating: null,
  ratingFeedback: null,
  cancellationReason: null,
  noShowHost: null,
  ...more,
});

const guest = (id: number, bookingId: number | null) => ({
  id,
  email: `guest${id}@example.com`,
  name: `Guest ${id}`,
  timeZone: 'Europe/Berlin',
  phoneNumber: null,
  bookingId,
  noShow: false,
});

/** Two organisations, three teams, five people, and a booking of every kind. */
export const business: Tables = {
  users: [
    { id: 101, username: 'ann', name: 'Ann', email: 'ann@example.com', avatarUrl: null, weekStart: 'Monday' },
    { id: 102, username: 'bob', name: 'Bob', email: 'bob@example.com', avatarUrl: null, weekStart: 'Sunday' },
    {
      id: 103,
      username: 'cat',
      name: 'Cat',
      email: 'cat@example.com',
      avatarUrl: '/c.png',
      weekStart: 'Sunday',
    },
    { id: 104, username: null, name: null, email: 'dan@example.com', avatarUrl: null, weekStart: null },
    { id: 105, username: 'eve', name: 'Eve', email: 'eve@example.com', avatarUrl: null, weekStart: 'Sunday' },
  ],
  Team: [
    { id: 1, name: 'North', slug: 'north', parentId: null, isOrganization: true },
    { id: 2, name: 'Sales', slug: 'sales', parentId: 1, isOrganization: false },
    { id: 3, name: 'Support', slug: null, parentId: 1, isOrganization: false },
    { id: 4, name: 'South', slug: 'south', parentId: null, isOrganization: true },
    { id: 5, name: 'Alone', slug: 'alone', parentId: null, isOrganization: false },
  ],
  Membership: [
    member(101, 1, true, 'OWNER', null),
    member(102, 2, true, 'MEMBER', null),
    member(103, 3, false, 'ADMIN', null),
    member(104, 2, true, 'MEMBER', 'viewer'),
    member(105, 5, true, 'ADMIN', null),
    member(105, 4, true, 'MEMBER', null),
  ],
  RolePermission: [
    { roleId: 'viewer', resource: 'insights', action: 'read' },
    { roleId: 'viewer', resource: 'booking', action: 'read' },
  ],
  EventType: [
    type(11, 'intro', { teamId: 2 }),
    type(12, 'chat', { userId: 101, length: 15 }),
    type(13, 'intro', { userId: 102, parentId: 11 }),
    type(14, 'demo', { teamId: 5, length: 60 }),
    type(15, 'help', { teamId: 3 }),
  ],
  Booking: [
    booking(1, 101, 11),
    booking(2, 102, 12, { status: 'cancelled', cancellationReason: 'ill' }),
    booking(3, 103, 13, { rating: 4, ratingFeedback: 'good' }),
    booking(4, 104, null, { noShowHost: true }),
    booking(5, 105, 14, { status: 'pending' }),
    booking(6, 102, 15, { rescheduled: true, status: 'cancelled' }),
    booking(7, 999, 998, { responses: null }),
    booking(8, 105, 12, { paid: true }),
    booking(9, 104, 12),
  ],
  Attendee: [guest(21, 1), guest(22, 1), { ...guest(23, 2), noShow: true }, guest(24, 3), guest(25, null)],
  Tracking: [
    { id: 31, bookingId: 1, utm_source: 'news', utm_medium: 'mail', utm_campaign: null },
    { id: 32, bookingId: 1, utm_source: 'ads', utm_medium: 'web', utm_campaign: 'may' },
    { id: 33, bookingId: 3, utm_source: 'ads', utm_medium: null, utm_campaign: null },
  ],
};
