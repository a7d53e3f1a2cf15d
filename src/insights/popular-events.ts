import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import type { PopularEvents } from '../contract/popular-events.ts';
import { popularEventsQuery } from '../metrics/popular-events.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';

export async function popularEvents(asking: Asking, input: BookingInsightsInput): Promise<PopularEvents> {
  const asked = await askedBookings(asking, input, readInput(input).filters);
  const rows = await asking.engine.read(popularEventsQuery(asked));
  return rows.map((row) => ({
    eventTypeId: row.event_type_id as number,
    eventTypeName: row.name as string,
    count: row.bookings as number,
  }));
}
