import { type Statement, sql } from '../sql/statement.ts';
import { type AskedBookings, whereAsked } from './asked-bookings.ts';
import { accepted } from './by-hour.ts';

export const recentRatingsQuery = (asked: AskedBookings): Statement => sql`
  SELECT recent.*, person.username, person.name, person.email, person.avatar_url FROM (
    SELECT id, user_id, rating, rating_feedback, end_time
    FROM booking ${whereAsked(asked, sql`host_known`, sql`rating_feedback <> ''`)}
    ORDER BY end_time DESC, id DESC LIMIT 10
  ) recent
  JOIN person ON person.workspace = ${asked.scope.workspace} AND person.id = recent.user_id
  ORDER BY recent.end_time DESC, recent.id DESC`;

/** Bookings to which no guest came at all. */
export const recentNoShowGuestsQuery = (asked: AskedBookings): Statement => sql`
  SELECT id, start_time, title, attendees
  FROM booking ${whereAsked(asked, accepted, sql`guests > 0`, sql`no_show_guests = guests`)}
  ORDER BY start_time DESC, id DESC LIMIT 10`;
