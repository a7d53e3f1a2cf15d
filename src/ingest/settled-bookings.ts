import { statusCodes } from '../booking/status.ts';
import { calcomTables } from '../records/calcom-tables.ts';
import { join, name, type Statement, sql, word } from '../sql/statement.ts';
import type { FromCurrent } from './current-records.ts';

const statusCode = sql`CASE b.status ${join(
  Object.entries(statusCodes).map(([status, code]) => sql`WHEN ${status} THEN ${code}`),
  ' ',
)} END`;

const jsonOrNull = (column: string) => sql`coalesce(${word('jsonOf', name(column))}, 'null')`;

/** One attendee as JSON; the order of the keys is that of the answer. */
const attendee = sql`'{"name":' || ${jsonOrNull('name')} || ',"email":' || ${jsonOrNull('email')}
  || ',"phoneNumber":' || ${jsonOrNull('phone_number')} || ',"timeZone":' || ${jsonOrNull('time_zone')}
  || ',"noShow":' || CASE WHEN no_show THEN 'true' ELSE 'false' END || '}'`;

/** The rows of `booking` for the ids, with all that they belong to settled, so that a question scans this alone. */
export const settledBookings = (from: FromCurrent, workspace: number, ids: Statement): Statement => sql`
  SELECT ${workspace}, b.id, b.uid, b.title, b.created_at, b.start_time, b.end_time,
    ${statusCode}, b.rescheduled, coalesce(b.paid, FALSE),
    b.user_id, person.id IS NOT NULL, person.name, person.email, person.username,
    event_type.team_id, CASE WHEN event_type.team_id IS NULL THEN personal_org.org_id ELSE event_type.org_id END,
    b.event_type_id, event_type.id IS NOT NULL, event_type.parent_id, event_type.length,
    b.rating, b.rating_feedback, b.no_show_host,
    coalesce(guest.guests, 0), coalesce(guest.no_show_guests, 0), coalesce(guest.attendees, '[]'),
    utm.utm_source, utm.utm_medium, utm.utm_campaign, utm.utm_term, utm.utm_content,
    b.responses
  FROM ${from(calcomTables.booking, { column: 'id', ids })} b
  LEFT JOIN person ON person.workspace = ${workspace} AND person.id = b.user_id
  LEFT JOIN personal_org ON personal_org.workspace = ${workspace} AND personal_org.user_id = b.user_id
  LEFT JOIN event_type ON event_type.workspace = ${workspace} AND event_type.id = b.event_type_id
  LEFT JOIN (
    SELECT booking_id, count(*) AS guests, count(*) FILTER (WHERE no_show) AS no_show_guests,
      '[' || ${word('joinOrdered', attendee, name('id'))} || ']' AS attendees
    FROM ${from(calcomTables.attendee, { column: 'booking_id', ids })} a GROUP BY booking_id
  ) guest ON guest.booking_id = b.id
  LEFT JOIN (
    SELECT booking_id, min(id) AS id FROM ${from(calcomTables.tracking, { column: 'booking_id', ids })} u GROUP BY booking_id
  ) first_utm ON first_utm.booking_id = b.id
  LEFT JOIN ${from(calcomTables.tracking, { column: 'booking_id', ids })} utm ON utm.id = first_utm.id
  WHERE b.uid IS NOT NULL AND b.created_at IS NOT NULL AND b.start_time IS NOT NULL AND b.end_time IS NOT NULL
    AND b.status IS NOT NULL
  ORDER BY b.created_at`;
