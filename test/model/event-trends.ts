import type { Basis } from './asked.ts';
import type { Bucket } from './buckets.ts';
import type { JoinedBooking } from './joined-booking.ts';
import { countKpis } from './kpi-counts.ts';
import type { Semantics } from './question.ts';
import { rowsInBucket } from './rows-in-bucket.ts';

export function eventTrends(
  rows: JoinedBooking[],
  basis: Basis,
  buckets: Bucket[],
  semantics: Semantics,
  now: number,
) {
  return buckets.map((bucket) => {
    const counts = countKpis(rowsInBucket(rows, basis.column, bucket), semantics, now);
    return {
      formattedDateFull: bucket.full,
      isToday: bucket.isToday,
      Month: bucket.short,
      Created: counts.created,
      Completed: counts.completed,
      Rescheduled: counts.rescheduled,
      Cancelled: counts.cancelled,
      'No-Show (Host)': counts.no_show,
      'No-Show (Guest)': counts.no_show_guest,
    };
  });
}
