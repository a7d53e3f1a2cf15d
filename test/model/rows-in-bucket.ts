import type { Bucket } from './buckets.ts';
import type { DateColumn } from './date-filter.ts';
import type { JoinedBooking } from './joined-booking.ts';

export function rowsInBucket(rows: JoinedBooking[], column: DateColumn, bucket: Bucket): JoinedBooking[] {
  return rows.filter((row) => row[column] >= bucket.from && row[column] < bucket.to);
}
