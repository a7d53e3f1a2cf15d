import { type Statement, sql } from '../sql/statement.ts';
import { type AskedBookings, whereAsked } from './asked-bookings.ts';

export const ofKnownEventType = sql`event_type_known`;

export const popularEventsQuery = (asked: AskedBookings): Statement => sql`
  SELECT popular.event_type_id, event_type.name, popular.bookings FROM (
    SELECT event_type_id, count(*) AS bookings FROM booking ${whereAsked(asked, ofKnownEventType)}
    GROUP BY event_type_id ORDER BY bookings DESC, event_type_id LIMIT 10
  ) popular
  JOIN event_type ON event_type.workspace = ${asked.scope.workspace} AND event_type.id = popular.event_type_id
  ORDER BY popular.bookings DESC, popular.event_type_id`;
