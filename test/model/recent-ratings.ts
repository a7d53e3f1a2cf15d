import type { JoinedBooking } from './joined-booking.ts';
import { personOf } from './person.ts';

export function recentRatings(rows: JoinedBooking[]) {
  const withFeedback = rows.filter(
    (row) => row.booking.ratingFeedback !== null && row.booking.ratingFeedback !== '',
  );
  withFeedback.sort((a, b) => b.endTime - a.endTime || b.booking.id - a.booking.id);
  const recent = [];
  for (const row of withFeedback) {
    if (row.host === null || recent.length === 10) continue;
    recent.push({
      ...personOf(row.host),
      rating: row.booking.rating,
      feedback: row.booking.ratingFeedback,
    });
  }
  return recent;
}
