import type { Semantics } from '../question.ts';
import type { AskedRouting } from './asked-routing.ts';
import type { RoutingRow } from './routing-row.ts';

export function formsByStatus(rows: RoutingRow[], asked: AskedRouting, semantics: Semantics) {
  if (semantics === 'calcom' && asked.filters.hasBookingUid) return null;
  let totalWithBooking = 0;
  for (const row of rows) {
    if (row.booking !== null) totalWithBooking += 1;
  }
  return { total: rows.length, totalWithoutBooking: rows.length - totalWithBooking, totalWithBooking };
}
