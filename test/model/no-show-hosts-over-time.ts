import type { Basis } from './asked.ts';
import type { Bucket } from './buckets.ts';
import type { JoinedBooking } from './joined-booking.ts';
import { rowsInBucket } from './rows-in-bucket.ts';

export function noShowHostsOverTime(rows: JoinedBooking[], basis: Basis, buckets: Bucket[]) {
  return buckets.map((bucket) => ({
    Month: bucket.short,
    formattedDateFull: bucket.full,
    isToday: bucket.isToday,
    Count: rowsInBucket(rows, basis.column, bucket).filter((row) => row.booking.noShowHost === true).length,
  }));
}
