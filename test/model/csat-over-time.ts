import type { Basis } from './asked.ts';
import type { Bucket } from './buckets.ts';
import type { JoinedBooking } from './joined-booking.ts';
import type { Semantics } from './question.ts';
import { roundRatio } from './rounding.ts';
import { rowsInBucket } from './rows-in-bucket.ts';

export function csatOverTime(rows: JoinedBooking[], basis: Basis, buckets: Bucket[], semantics: Semantics) {
  return buckets.map((bucket) => ({
    Month: bucket.short,
    formattedDateFull: bucket.full,
    isToday: bucket.isToday,
    CSAT: chartCsat(rowsInBucket(rows, basis.column, bucket), semantics),
  }));
}

function chartCsat(rows: JoinedBooking[], semantics: Semantics): number {
  const lowestGood = semantics === 'documented' ? 4 : 3;
  let rated = 0;
  let satisfied = 0;
  for (const row of rows) {
    if (row.booking.rating === null) continue;
    rated += 1;
    if (row.booking.rating >= lowestGood) satisfied += 1;
  }
  if (rated === 0) return 0;
  if (semantics === 'documented') return roundRatio(satisfied * 100, rated, 2);
  return Number.parseFloat(((satisfied / rated) * 100).toFixed(1));
}
