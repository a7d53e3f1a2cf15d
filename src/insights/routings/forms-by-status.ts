import type { FormsByStatus } from '../../contract/routings/forms-by-status.ts';
import type { RoutingInsightsInput } from '../../contract/routings/routing-insights-input.ts';
import { responseCountsQuery } from '../../metrics/routings/form-responses.ts';
import type { Asking } from '../asking.ts';
import { askedResponses, readRouting } from './asked-routing.ts';

export async function formsByStatus(asking: Asking, input: RoutingInsightsInput): Promise<FormsByStatus> {
  const asked = await askedResponses(asking, input, readRouting(input));
  const byBooking = input.columnFilters?.some(({ id }) => id === 'bookingUid') ?? false;
  if (byBooking && !asked.definitions.countsFormsOfBookings) return null;
  const [counted] = await asking.engine.read(responseCountsQuery(asked));
  const total = counted?.k_rows as number;
  const totalWithBooking = counted?.k_with_booking as number;
  return { total, totalWithoutBooking: total - totalWithBooking, totalWithBooking };
}
