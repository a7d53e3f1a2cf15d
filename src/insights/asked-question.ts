import { parseZone, type Zone } from '../booking/zone.ts';
import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import type { AskedBookings } from '../metrics/asked-bookings.ts';
import { type BookingFilters, parseBookingFilters } from '../metrics/booking-filters.ts';
import { definitionsOf } from '../metrics/definitions.ts';
import type { Asking } from './asking.ts';
import { authorize } from './authorize.ts';
import { bookingScope } from './booking-scope.ts';

/** What a question's input means, before anybody has looked whether the caller may ask it. */
export interface ReadInput {
  readonly zone: Zone;
  readonly filters: BookingFilters;
}

export function readInput({ timeZone, columnFilters = [] }: BookingInsightsInput): ReadInput {
  const zone = parseZone(timeZone);
  return { zone, filters: parseBookingFilters(columnFilters, zone) };
}

/** The bookings that the question is about and that the caller may see; the refusals for bad input come first. */
export async function askedBookings(
  asking: Asking,
  input: BookingInsightsInput,
  filters: BookingFilters,
): Promise<AskedBookings> {
  const scope = await bookingScope(asking.engine, await authorize(asking, input));
  return { scope, filters, definitions: definitionsOf(asking.semantics), now: asking.now };
}
