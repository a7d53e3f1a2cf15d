import type { JoinedBooking } from './joined-booking.ts';

export function recentNoShowGuests(rows: JoinedBooking[]) {
  const missed = rows.filter(
    (row) =>
      row.booking.status === 'accepted' &&
      row.attendees.length > 0 &&
      row.noShowGuests.length === row.attendees.length,
  );
  missed.sort((a, b) => b.startTime - a.startTime || b.booking.id - a.booking.id);
  return missed.slice(0, 10).map((row) => ({
    bookingId: row.booking.id,
    startTime: new Date(row.startTime).toISOString(),
    eventTypeName: row.booking.title,
    guestName: row.noShowGuests[0]!.name,
    guestEmail: row.noShowGuests[0]!.email,
  }));
}
