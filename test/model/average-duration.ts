import type { Basis } from './asked.ts';
import { classOf } from './booking-class.ts';
import type { Bucket } from './buckets.ts';
import type { JoinedBooking } from './joined-booking.ts';
import type { Semantics } from './question.ts';
import { roundRatio } from './rounding.ts';
import { rowsInBucket } from './rows-in-bucket.ts';

export function averageDuration(
  rows: JoinedBooking[],
  basis: Basis,
  buckets: Bucket[],
  semantics: Semantics,
  now: number,
) {
  return buckets.map((bucket) => {
    const inside = rowsInBucket(rows, basis.column, bucket);
    return {
      Date: bucket.short,
      formattedDateFull: bucket.full,
      isToday: bucket.isToday,
      Average: semantics === 'documented' ? meanBookedMinutes(inside, now) : meanEventLength(inside),
    };
  });
}

function meanBookedMinutes(rows: JoinedBooking[], now: number): number {
  let milliseconds = 0;
  let count = 0;
  for (const row of rows) {
    const bookingClass = classOf(row, 'documented', now);
    if (bookingClass !== 'completed' && bookingClass !== 'scheduled') continue;
    milliseconds += row.endTime - row.startTime;
    count += 1;
  }
  return count === 0 ? 0 : roundRatio(milliseconds, count * 60_000, 2);
}

function meanEventLength(rows: JoinedBooking[]): number {
  let minutes = 0;
  let count = 0;
  for (const row of rows) {
    if (row.eventType === null) continue;
    minutes += row.eventType.length;
    count += 1;
  }
  return count === 0 ? 0 : minutes / count;
}
