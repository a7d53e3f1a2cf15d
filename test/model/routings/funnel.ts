import type { Bucket } from '../buckets.ts';
import type { RoutingRow } from './routing-row.ts';

export function funnel(rows: RoutingRow[], buckets: Bucket[]) {
  return buckets.map((bucket) => {
    const inside = rows.filter((row) => row.createdAt >= bucket.from && row.createdAt < bucket.to);
    return {
      name: bucket.short,
      formattedDateFull: bucket.full,
      isToday: bucket.isToday,
      totalSubmissions: inside.length,
      successfulRoutings: inside.filter((row) => row.booking !== null).length,
      acceptedBookings: inside.filter(stands).length,
    };
  });
}

function stands(row: RoutingRow): boolean {
  if (row.booking === null) return false;
  const { status } = row.booking.booking;
  return status !== 'cancelled' && status !== 'rejected';
}
