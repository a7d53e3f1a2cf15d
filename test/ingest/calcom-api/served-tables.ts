import type { PlainRow, Tables } from '../tables.ts';

/** A source's tables, as they are at the moment. */
export type ServedTables = Record<string, PlainRow[]>;

const hour = 3_600_000;
export const day = 24 * hour;
export const start = Date.UTC(2026, 9, 1, 9);

export const iso = (instant: number) => new Date(instant).toISOString();

const user = (id: number, name: string): PlainRow => ({
  id,
  username: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@example.com`,
  avatarUrl: id === 1 ? '/ann/avatar.png' : null,
  timeZone: 'Europe/London',
  weekStart: 'Monday',
});

const member = (userId: number, teamId: number, role: string, accepted = true): PlainRow => ({
  userId,
  teamId,
  role,
  accepted,
});

export function bookingRow(id: number, fields: PlainRow = {}): PlainRow {
  const startTime = start + id * hour;
  return {
    id,
    uid: `uid-${id}`,
    userId: 2,
    eventTypeId: 101,
    title: `Meeting ${id}`,
    description: id % 2 === 0 ? 'A talk' : null,
    responses: { email: `guest${id}@example.com`, notes: [id] },
    startTime: iso(startTime),
    endTime: iso(startTime + hour / 2),
    location: 'integrations:daily',
    createdAt: iso(startTime - 2 * day),
    updatedAt: iso(startTime - day),
    status: 'accepted',
    paid: false,
    cancellationReason: null,
    rescheduled: null,
    fromReschedule: null,
    recurringEventId: null,
    rating: null,
    noShowHost: false,
    cancelledBy: null,
    rescheduledBy: null,
    ...fields,
  };
}

export const attendeeRow = (id: number, bookingId: number, fields: PlainRow = {}): PlainRow => ({
  id,
  bookingId,
  email: `guest${bookingId}@example.com`,
  name: `Guest ${bookingId}`,
  timeZone: 'Asia/Kathmandu',
  phoneNumber: bookingId % 3 === 0 ? '+447700900000' : null,
  locale: 'en',
  noShow: false,
  ...fields,
});

/** An organisation with two teams, and one booking of each kind. */
export function smallOrganization(): ServedTables {
  const bookings = [
    bookingRow(1, { rating: 5 }),
    bookingRow(2, { status: 'cancelled', cancellationReason: 'ill', cancelledBy: 'ann@example.com' }),
    bookingRow(3, { status: 'cancelled', rescheduled: true, rescheduledBy: 'guest3@example.com' }),
    bookingRow(4, { fromReschedule: 'uid-3' }),
    bookingRow(5, { status: 'pending', userId: 1, eventTypeId: 102 }),
    bookingRow(6, { status: 'rejected', eventTypeId: 103 }),
    bookingRow(7, { noShowHost: true, userId: 3 }),
    bookingRow(8, { recurringEventId: 'every-week', userId: 1, eventTypeId: 102 }),
    bookingRow(9, { eventTypeId: null, updatedAt: null }),
    bookingRow(10, { userId: null, description: null, location: null }),
  ];
  return {
    users: [user(1, 'Ann'), user(2, 'Bob'), user(3, 'Cy')],
    Team: [team(7, 'Acme', null, true), team(11, 'Sales', 7), team(12, 'Care', 7)],
    Membership: [
      member(1, 7, 'ADMIN'),
      member(2, 7, 'MEMBER'),
      member(3, 7, 'MEMBER', false),
      member(1, 11, 'OWNER'),
      member(2, 11, 'MEMBER'),
      member(2, 12, 'MEMBER'),
    ],
    EventType: [
      { id: 101, title: 'Demo', slug: 'demo', length: 30, userId: null, teamId: 11, parentId: null },
      { id: 102, title: 'Chat', slug: 'chat', length: 15, userId: 1, teamId: null, parentId: null },
      // Of another person: nothing but its name is told, with its bookings.
      { id: 103, title: null, slug: 'secret', length: null, userId: null, teamId: null, parentId: null },
    ],
    Booking: bookings,
    Attendee: [
      ...bookings.map(({ id }) => attendeeRow(id as number, id as number, { noShow: id === 1 })),
      attendeeRow(20, 2, { email: 'zoe@example.com', name: 'Zoe' }),
    ],
    App_RoutingForms_Form: [
      {
        id: 'form-1',
        name: 'Contact',
        description: null,
        fields: [{ id: 'field-1', label: 'Size', type: 'text' }],
        routes: [],
        userId: 1,
        teamId: 11,
        disabled: false,
        createdAt: iso(start - 30 * day),
        updatedAt: iso(start - 20 * day),
      },
    ],
    App_RoutingForms_FormResponse: [1, 2, 3].map((id) => ({
      id,
      formId: 'form-1',
      formFillerId: `filler-${id}`,
      response: { 'field-1': { label: 'Size', value: `${id}0` } },
      createdAt: iso(start + id * hour),
      routedToBookingUid: id === 1 ? 'uid-1' : null,
    })),
  };
}

function team(id: number, name: string, parentId: number | null, isOrganization = false): PlainRow {
  const slug = name.toLowerCase();
  const place = { timeZone: 'Europe/London', weekStart: 'Sunday' };
  return { id, name, slug, logoUrl: null, parentId, isOrganization, ...place };
}

/** More of one kind: `sharing` of them were made at the same instant. */
export function withMany(tables: Tables, count: number, sharing: number): ServedTables {
  const made = start + 5 * day;
  const ids = Array.from({ length: count }, (_, n) => 1_000 + n);
  const bookings = ids.map((id, n) => {
    const createdAt = n < sharing ? made : made + n * 1_000;
    return bookingRow(id, { createdAt: iso(createdAt), updatedAt: iso(createdAt) });
  });
  return {
    ...(tables as ServedTables),
    Booking: [...(tables.Booking ?? []), ...bookings],
    Attendee: [...(tables.Attendee ?? []), ...ids.map((id) => attendeeRow(id, id))],
  };
}
