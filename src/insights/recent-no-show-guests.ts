import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import type { RecentNoShowGuests } from '../contract/recent-no-show-guests.ts';
import type { RowAttendee } from '../contract/row-item.ts';
import { recentNoShowGuestsQuery } from '../metrics/recent.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';

export async function recentNoShowGuests(
  asking: Asking,
  input: BookingInsightsInput,
): Promise<RecentNoShowGuests> {
  const asked = await askedBookings(asking, input, readInput(input).filters);
  const rows = await asking.engine.read(recentNoShowGuestsQuery(asked));
  return rows.map((row) => {
    const [guest] = JSON.parse(row.attendees as string) as RowAttendee[];
    return {
      bookingId: row.id as number,
      startTime: new Date(row.start_time as number).toISOString(),
      eventTypeName: row.title as string,
      guestName: guest?.name ?? null,
      guestEmail: guest?.email ?? null,
    };
  });
}
