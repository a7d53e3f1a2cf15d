import { calcomTables } from '../records/calcom-tables.ts';
import { type Statement, sql } from '../sql/statement.ts';
import type { StagedColumn } from '../store/engine.ts';
import type { FromCurrent } from './current-records.ts';

/** What is worked out of a response and of those who were invited, outside of SQL. */
export const readAnswers = 'read_answers';

export const readAnswersColumns: readonly StagedColumn[] = [
  { name: 'id', type: 'integer' },
  { name: 'fields', type: 'text' },
  { name: 'texts', type: 'text' },
  { name: 'choices', type: 'text' },
  { name: 'attendee_names', type: 'text' },
  { name: 'attendee_emails', type: 'text' },
  { name: 'attendee_phones', type: 'text' },
];

/** The bookings that the responses of `block_response` led to; the lowest id of several with one uid. */
export const linkedBookings = (workspace: number): Statement => sql`
  SELECT uid, min(id) AS id FROM booking
  WHERE workspace = ${workspace} AND uid IN (SELECT routed_to_booking_uid FROM block_response) GROUP BY uid`;

/** What there is to read of a block: answers, and the guests of the bookings. */
export const unreadAnswers = (workspace: number): Statement => sql`
  SELECT r.id AS id, r.form_id AS form_id, r.response AS response, r.created_at AS created_at,
    coalesce(b.attendees, '[]') AS attendees
  FROM block_response r
  LEFT JOIN linked_booking linked ON linked.uid = r.routed_to_booking_uid
  LEFT JOIN (
    SELECT id, attendees FROM booking WHERE workspace = ${workspace} AND id IN (SELECT id FROM linked_booking)
  ) b ON b.id = linked.id
  WHERE r.form_id IN (SELECT id FROM settled_form) AND r.response IS NOT NULL AND r.created_at IS NOT NULL`;

/**
 * The rows of `routing_response` for a block, with all that they belong to and what became of them settled. Those of a
 * form lie together, so that a question about one of its fields leaves the others unread.
 */
export const settledResponses = (from: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace}, r.id, r.uuid, r.created_at,
    form.id, form.name, form.team_id, form.org_id, form.user_id,
    b.id, b.uid, b.status, b.created_at, b.start_time, b.end_time,
    b.user_id, coalesce(b.host_known, FALSE), b.host_name, b.host_email, person.avatar_url, reason.reason_string,
    b.event_type_id, b.event_parent_id, event_type.scheduling_type,
    b.utm_source, b.utm_medium, b.utm_campaign, b.utm_term, b.utm_content,
    coalesce(b.attendees, '[]'), answered.attendee_names, answered.attendee_emails, answered.attendee_phones,
    answered.fields, answered.texts, answered.choices
  FROM block_response r
  JOIN read_answers answered ON answered.id = r.id
  JOIN settled_form form ON form.id = r.form_id
  LEFT JOIN linked_booking linked ON linked.uid = r.routed_to_booking_uid
  LEFT JOIN (
    SELECT * FROM booking WHERE workspace = ${workspace} AND id IN (SELECT id FROM linked_booking)
  ) b ON b.id = linked.id
  LEFT JOIN person ON person.workspace = ${workspace} AND person.id = b.user_id
  LEFT JOIN ${from(calcomTables.eventType)} event_type ON event_type.id = b.event_type_id
  LEFT JOIN (
    SELECT booking_id, reason_string FROM (
      SELECT booking_id, reason_string,
        row_number() OVER (PARTITION BY booking_id ORDER BY created_at NULLS LAST, id) AS nth
      FROM ${from(calcomTables.assignmentReason, { column: 'booking_id', ids: sql`SELECT id FROM linked_booking` })} given
    ) ranked WHERE nth = 1
  ) reason ON reason.booking_id = b.id
  ORDER BY form.id, r.created_at`;
