import { classOf } from './booking-class.ts';
import type { UserRow } from './dataset.ts';
import type { JoinedBooking } from './joined-booking.ts';
import { personOf } from './person.ts';
import type { Semantics } from './question.ts';
import { roundRatio } from './rounding.ts';

/** The value of a person is sum / count: a number of bookings has count 1. */
type Standing = { user: UserRow; sum: number; count: number };

export function members(rows: JoinedBooking[], semantics: Semantics, now: number) {
  const isCancelled = (row: JoinedBooking) =>
    semantics === 'documented'
      ? classOf(row, semantics, now) === 'cancelled'
      : row.booking.status === 'cancelled';
  const isCompleted = (row: JoinedBooking) =>
    semantics === 'documented'
      ? classOf(row, semantics, now) === 'completed'
      : row.booking.status === 'accepted' && row.endTime <= now;

  const all = bookingsByHost(rows, () => true);
  const completed = bookingsByHost(rows, isCompleted);
  const ratings = ratingsByHost(rows);
  return {
    mostBookings: topTen(all, 'most', semantics),
    leastBookings: topTen(all, 'least', semantics),
    mostCancelled: topTen(bookingsByHost(rows, isCancelled), 'most', semantics),
    mostCompleted: topTen(completed, 'most', semantics),
    leastCompleted: topTen(completed, 'least', semantics),
    mostNoShow: topTen(
      bookingsByHost(rows, (row) => row.booking.noShowHost === true),
      'most',
      semantics,
    ),
    highestRatings: topTen(ratings, 'most', semantics),
    lowestRatings: topTen(ratings, 'least', semantics),
  };
}

function bookingsByHost(rows: JoinedBooking[], counts: (row: JoinedBooking) => boolean): Standing[] {
  const standings: Standing[] = [];
  for (const row of rows) {
    if (row.host === null || !counts(row)) continue;
    standingOf(standings, row.host, 1).sum += 1;
  }
  return standings;
}

function ratingsByHost(rows: JoinedBooking[]): Standing[] {
  const standings: Standing[] = [];
  for (const row of rows) {
    if (row.host === null || row.booking.rating === null) continue;
    const standing = standingOf(standings, row.host, 0);
    standing.sum += row.booking.rating;
    standing.count += 1;
  }
  return standings;
}

function standingOf(standings: Standing[], user: UserRow, count: number): Standing {
  const known = standings.find((standing) => standing.user.id === user.id);
  if (known !== undefined) return known;
  const fresh = { user, sum: 0, count };
  standings.push(fresh);
  return fresh;
}

function topTen(standings: Standing[], direction: 'most' | 'least', semantics: Semantics) {
  const ordered = [...standings];
  ordered.sort((a, b) => {
    // a.sum / a.count against b.sum / b.count, without dividing
    const difference = a.sum * b.count - b.sum * a.count;
    if (difference !== 0) return direction === 'most' ? -difference : difference;
    return a.user.id - b.user.id;
  });
  return ordered.slice(0, 10).map(({ user, sum, count }) => ({
    ...personOf(user),
    count: semantics === 'documented' ? roundRatio(sum, count, 2) : sum / count,
  }));
}
