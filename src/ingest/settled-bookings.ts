import { statusCodes } from '../booking/status.ts';
import { calcomTables } from '../records/calcom-tables.ts';
import { toldTables } from '../records/told-tables.ts';
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

/** What the bookings are made of. */
export interface BookingFacts {
  readonly from: FromCurrent;
  /** Whether a source has told of guests or bookings without the ids of their tables. */
  readonly told: boolean;
}

const t = calcomTables;

/** Attendees, and where a booking has none of them its guests; the newer word of who did not come counts. */
function invited({ from, told }: BookingFacts, ids: Statement): Statement {
  if (!told) return sql`${from(t.attendee, { column: 'booking_id', ids })} a`;
  const dated = 'no_show';
  const attendees = from(t.attendee, { column: 'booking_id', ids, dated });
  const guests = from(toldTables.guest, { column: 'booking_id', ids, dated });
  return sql`(
    SELECT a.booking_id AS booking_id, a.id AS id, a.name AS name, a.email AS email, a.phone_number AS phone_number,
      a.time_zone AS time_zone,
      CASE WHEN g.dated_at IS NOT NULL AND (a.dated_at IS NULL OR g.dated_at > a.dated_at) THEN g.no_show
        ELSE a.no_show END AS no_show
    FROM ${attendees} a
    LEFT JOIN ${guests} g ON g.booking_id = a.booking_id AND g.email = ${word('lower', sql`trim(a.email)`)}
    UNION ALL
    SELECT booking_id, row_number() OVER (PARTITION BY booking_id ORDER BY email) AS id, name, email, phone_number,
      time_zone, no_show
    FROM ${guests} g
    WHERE booking_id NOT IN (SELECT booking_id FROM ${attendees} a WHERE booking_id IS NOT NULL)
  ) invited`;
}

/** The rows of `booking` for the ids, with all that they belong to settled, so that a question scans this alone. */
export function settledBookings(facts: BookingFacts, workspace: number, ids: Statement): Statement {
  const { from, told } = facts;
  const createdAt = told ? sql`coalesce(b.created_at, telling.told_at)` : sql`b.created_at`;
  const telling = sql`
  LEFT JOIN (
    SELECT booking_id, min(told_at) AS told_at FROM ${from(toldTables.telling, { column: 'booking_id', ids })} told
    GROUP BY booking_id
  ) telling ON telling.booking_id = b.id`;
  return sql`
  SELECT ${workspace}, b.id, b.uid, b.title, ${createdAt}, b.start_time, b.end_time,
    ${statusCode}, b.rescheduled, coalesce(b.paid, FALSE),
    b.user_id, person.id IS NOT NULL, person.name, person.email, person.username,
    event_type.team_id, CASE WHEN event_type.team_id IS NULL THEN personal_org.org_id ELSE event_type.org_id END,
    b.event_type_id, event_type.id IS NOT NULL, event_type.parent_id, event_type.length,
    b.rating, b.rating_feedback, b.no_show_host,
    coalesce(guest.guests, 0), coalesce(guest.no_show_guests, 0), coalesce(guest.attendees, '[]'),
    utm.utm_source, utm.utm_medium, utm.utm_campaign, utm.utm_term, utm.utm_content,
    b.responses
  FROM ${from(t.booking, { column: 'id', ids })} b
  LEFT JOIN person ON person.workspace = ${workspace} AND person.id = b.user_id
  LEFT JOIN personal_org ON personal_org.workspace = ${workspace} AND personal_org.user_id = b.user_id
  LEFT JOIN event_type ON event_type.workspace = ${workspace} AND event_type.id = b.event_type_id
  LEFT JOIN (
    SELECT booking_id, count(*) AS guests, count(*) FILTER (WHERE no_show) AS no_show_guests,
      '[' || ${word('joinOrdered', attendee, name('id'))} || ']' AS attendees
    FROM ${invited(facts, ids)} GROUP BY booking_id
  ) guest ON guest.booking_id = b.id
  LEFT JOIN (
    SELECT booking_id, min(id) AS id FROM ${from(t.tracking, { column: 'booking_id', ids })} u GROUP BY booking_id
  ) first_utm ON first_utm.booking_id = b.id
  LEFT JOIN ${from(t.tracking, { column: 'booking_id', ids })} utm ON utm.id = first_utm.id${told ? telling : sql``}
  WHERE b.uid IS NOT NULL AND ${createdAt} IS NOT NULL AND b.start_time IS NOT NULL AND b.end_time IS NOT NULL
    AND b.status IS NOT NULL
  ORDER BY ${createdAt}`;
}
