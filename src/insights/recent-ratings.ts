import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import type { RecentRatings } from '../contract/recent-ratings.ts';
import { recentRatingsQuery } from '../metrics/recent.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';
import { listedPerson } from './listed-person.ts';

export async function recentRatings(asking: Asking, input: BookingInsightsInput): Promise<RecentRatings> {
  const asked = await askedBookings(asking, input, readInput(input).filters);
  const rows = await asking.engine.read(recentRatingsQuery(asked));
  return rows.map((row) => ({
    ...listedPerson(row),
    rating: row.rating as number | null,
    feedback: row.rating_feedback as string,
  }));
}
