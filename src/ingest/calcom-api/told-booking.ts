import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { isUnread, rowParser, type Unread } from './row-parser.ts';
import { isTold, type Told, toldOf } from './told.ts';

const parseBooking = rowParser(
  calcomTables.booking,
  ...['uid', 'startTime', 'endTime', 'createdAt', 'status'],
);
const parseGuest = rowParser(toldTables.guest);

/** A booking as the API tells it, in rows of our tables. */
export interface ToldBooking {
  readonly id: number;
  readonly row: SourceRow;
  readonly guests: readonly SourceRow[];
  readonly unreadGuests: readonly Unread[];
  readonly hosts: readonly Told[];
  readonly eventType: Told | null;
}

const guestAt = (name: string) => toldTables.guest.columns.findIndex((column) => column.name === name);
const [emailAt, noShowAt] = [guestAt('email'), guestAt('noShow')];

export function parseToldBooking(booking: Told): ToldBooking | Unread {
  if (!Array.isArray(booking.hosts)) return { column: 'hosts', reason: 'is no list' };
  if (!Array.isArray(booking.attendees)) return { column: 'attendees', reason: 'is no list' };
  const hosts = toldOf(booking.hosts);
  const row = parseBooking(toFields(booking, hosts));
  if (isUnread(row)) return row;
  const guests = new Map<unknown, SourceRow>();
  const unreadGuests: Unread[] = [];
  for (const [n, attendee] of toldOf(booking.attendees).entries()) {
    const guest = parseGuest(toGuest(booking.id, attendee, n));
    if (isUnread(guest)) {
      unreadGuests.push({ ...guest, column: `attendees[${n}].${guest.column}` });
      continue;
    }
    // Who has several seats is one guest, who did not come if one of the seats stayed empty.
    const other = guests.get(guest[emailAt]);
    guests.set(guest[emailAt], other?.[noShowAt] === true ? other : guest);
  }
  return {
    id: row[0] as number,
    row,
    guests: [...guests.values()],
    unreadGuests,
    hosts,
    eventType: isTold(booking.eventType) ? booking.eventType : null,
  };
}

/** A field that the API leaves out where it has nothing to say is null; what it can never say is not carried. */
const toFields = (booking: Told, [host]: readonly Told[]): Told => ({
  id: booking.id,
  uid: booking.uid,
  // A booking whose host is gone has one whose id is no number.
  userId: Number.isSafeInteger(host?.id) ? host?.id : null,
  eventTypeId: booking.eventTypeId ?? null,
  title: booking.title ?? null,
  description: booking.description ?? null,
  startTime: booking.start,
  endTime: booking.end,
  location: booking.location ?? null,
  createdAt: booking.createdAt,
  updatedAt: booking.updatedAt ?? null,
  status: booking.status,
  cancellationReason: booking.cancellationReason ?? null,
  fromReschedule: booking.rescheduledFromUid ?? null,
  recurringEventId: booking.recurringBookingUid ?? null,
  rating: booking.rating ?? null,
  noShowHost: booking.absentHost ?? null,
  cancelledBy: booking.cancelledByEmail ?? null,
  rescheduledBy: booking.rescheduledByEmail ?? null,
  // Not there with seated bookings, of which the attendees have the answers.
  responses: booking.bookingFieldsResponses,
  // That it was not moved is more than the API tells: its host may have asked for another time.
  rescheduled: isMoved(booking) ? true : undefined,
});

const isMoved = ({ status, rescheduledToUid }: Told) =>
  status === 'cancelled' && typeof rescheduledToUid === 'string' && rescheduledToUid !== '';

const toGuest = (bookingId: unknown, attendee: Told, n: number): Told => ({
  bookingId,
  email: toGuestKey(attendee, n),
  name: attendee.name ?? null,
  timeZone: attendee.timeZone ?? null,
  phoneNumber: attendee.phoneNumber ?? null,
  locale: attendee.language ?? null,
  noShow: attendee.absent,
});

/** His address; for want of one his telephone, his name, or his place in the list. */
function toGuestKey({ email, phoneNumber, name }: Told, n: number): string {
  const told = [email, phoneNumber, name].map((one) =>
    typeof one === 'string' ? one.trim().toLowerCase() : '',
  );
  return told.find((one) => one !== '') ?? `guest ${n + 1}`;
}
