import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import type { Members } from '../contract/members.ts';
import { listLength, type MemberList, membersQuery, placeColumn } from '../metrics/members.ts';
import { askedBookings, readInput } from './asked-question.ts';
import type { Asking } from './asking.ts';
import { listedPerson } from './listed-person.ts';

export async function members(asking: Asking, input: BookingInsightsInput): Promise<Members> {
  const asked = await askedBookings(asking, input, readInput(input).filters);
  const { meanRating } = asked.definitions;
  const hosts = await asking.engine.read(membersQuery(asked));

  const list = (of: MemberList, count: 'bookings' | 'cancelled' | 'completed' | 'no_shows' | 'mean') => {
    const place = (host: (typeof hosts)[number]) => (host[placeColumn(of)] as number | null) ?? Infinity;
    return hosts
      .filter((host) => place(host) <= listLength)
      .sort((a, b) => place(a) - place(b))
      .map((host) => ({
        ...listedPerson(host),
        count:
          count === 'mean'
            ? meanRating({ numerator: host.rating_sum as number, denominator: host.rated as number })
            : (host[count] as number),
      }));
  };
  return {
    mostBookings: list('mostBookings', 'bookings'),
    leastBookings: list('leastBookings', 'bookings'),
    mostCancelled: list('mostCancelled', 'cancelled'),
    mostCompleted: list('mostCompleted', 'completed'),
    leastCompleted: list('leastCompleted', 'completed'),
    mostNoShow: list('mostNoShow', 'no_shows'),
    highestRatings: list('highestRatings', 'mean'),
    lowestRatings: list('lowestRatings', 'mean'),
  };
}
