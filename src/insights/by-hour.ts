import { hoursOfDay } from '../booking/buckets.ts';
import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import type { ByHour } from '../contract/by-hour.ts';
import { byHourQuery } from '../metrics/by-hour.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';
import { startsOf } from './starts.ts';

export async function byHour(asking: Asking, input: BookingInsightsInput): Promise<ByHour> {
  const { zone, filters } = readInput(input);
  const asked = await askedBookings(asking, input, filters);
  const rows = await asking.engine.read(byHourQuery(asked, zone, await startsOf(asking)));
  const counts = new Map(rows.map((row) => [row.k_hour, row.bookings as number]));
  return Array.from({ length: hoursOfDay }, (_, hour) => ({ hour, count: counts.get(hour) ?? 0 }));
}
