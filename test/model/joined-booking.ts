import type { AttendeeRow, BookingRow, Dataset, EventTypeRow, TrackingRow, UserRow } from './dataset.ts';

/** A booking with all that hangs on it, times as epoch milliseconds. */
export type JoinedBooking = {
  booking: BookingRow;
  startTime: number;
  endTime: number;
  createdAt: number;
  eventType: EventTypeRow | null;
  /** null when the booking has no host, or he is gone */
  host: UserRow | null;
  /** by id */
  attendees: AttendeeRow[];
  noShowGuests: AttendeeRow[];
  tracking: TrackingRow | null;
};

export function joinBookings(dataset: Dataset): JoinedBooking[] {
  const joined: JoinedBooking[] = [];
  for (const booking of dataset.Booking) {
    const attendees = dataset.Attendee.filter((attendee) => attendee.bookingId === booking.id);
    attendees.sort((a, b) => a.id - b.id);
    joined.push({
      booking,
      startTime: Date.parse(booking.startTime),
      endTime: Date.parse(booking.endTime),
      createdAt: Date.parse(booking.createdAt),
      eventType: dataset.EventType.find((type) => type.id === booking.eventTypeId) ?? null,
      host: dataset.users.find((user) => user.id === booking.userId) ?? null,
      attendees,
      noShowGuests: attendees.filter((attendee) => attendee.noShow === true),
      tracking: dataset.Tracking.find((tracking) => tracking.bookingId === booking.id) ?? null,
    });
  }
  return joined;
}

export function isTeamBooking(row: JoinedBooking): boolean {
  return row.eventType !== null && row.eventType.teamId !== null;
}
