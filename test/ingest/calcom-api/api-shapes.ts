import type { PlainRow, Tables } from '../tables.ts';

const rowsOf = (tables: Tables, table: string) => tables[table] ?? [];
const find = (tables: Tables, table: string, id: unknown) =>
  rowsOf(tables, table).find((row) => row.id === id);

const shown = (value: unknown) => (value === null ? undefined : value);

/** A booking as `GET /v2/bookings` shows it: what there is none of is left out, or null where it is so live. */
export function toApiBooking(tables: Tables, row: PlainRow): PlainRow {
  const { id, uid, title, description, status, startTime, endTime, eventTypeId, location } = row;
  const host = find(tables, 'users', row.userId);
  const { email, name, username, timeZone } = host ?? {};
  const eventType = find(tables, 'EventType', eventTypeId);
  return {
    id,
    uid,
    title,
    description,
    hosts:
      host === undefined
        ? [
            {
              id: 'unknown',
              name: 'unknown',
              email: 'unknown',
              displayEmail: 'unknown',
              username: 'unknown',
              timeZone: 'unknown',
            },
          ]
        : [{ id: host.id, name, email, displayEmail: email, username, timeZone }],
    status,
    cancellationReason: shown(row.cancellationReason),
    cancelledByEmail: shown(row.cancelledBy),
    rescheduledByEmail: shown(row.rescheduledBy),
    rescheduledFromUid: shown(row.fromReschedule),
    rescheduledToUid: rowsOf(tables, 'Booking').find((other) => other.fromReschedule === uid)?.uid,
    start: startTime,
    end: endTime,
    duration: (Date.parse(endTime as string) - Date.parse(startTime as string)) / 60_000,
    eventTypeId,
    eventType: eventType === undefined ? null : { id: eventType.id, slug: eventType.slug },
    meetingUrl: location,
    location,
    absentHost: row.noShowHost,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    metadata: {},
    rating: row.rating,
    icsUid: `${uid}@Cal.com`,
    attendees: rowsOf(tables, 'Attendee')
      .filter(({ bookingId }) => bookingId === id)
      .map((guest) => ({
        name: guest.name,
        email: guest.email,
        displayEmail: guest.email,
        timeZone: guest.timeZone,
        language: guest.locale,
        absent: guest.noShow,
        phoneNumber: shown(guest.phoneNumber),
      })),
    bookingFieldsResponses: row.responses,
    recurringBookingUid: shown(row.recurringEventId),
  };
}

export const toApiEventType = (row: PlainRow): PlainRow => ({
  id: row.id,
  lengthInMinutes: row.length,
  title: row.title,
  slug: row.slug,
  ...(row.teamId === null
    ? { ownerId: row.userId, users: [{ id: row.userId }] }
    : { teamId: row.teamId, ownerId: null, parentEventTypeId: row.parentId, hosts: [] }),
});

export const toApiMembership = (tables: Tables, row: PlainRow, n: number): PlainRow => {
  const { email, username, name, avatarUrl } = find(tables, 'users', row.userId) ?? {};
  return {
    id: n + 1,
    userId: row.userId,
    teamId: row.teamId,
    accepted: row.accepted,
    role: row.role,
    user: { email, username, name, avatarUrl, bio: null },
    attributes: [],
  };
};

export const toApiForm = (row: PlainRow): PlainRow => ({ ...row, position: 0, settings: null });
