import type { FieldAnswerItem, FormResponseItem } from '../../contract/routings/form-response-item.ts';
import { fromStoredAnswers } from '../../forms/field-answer.ts';
import { statusName } from '../../metrics/routings/form-responses.ts';
import { withoutBooking } from '../../metrics/routings/routing-filters.ts';
import type { Row } from '../../store/engine.ts';

/** A row of `responsesQuery`. */
interface StoredResponse {
  readonly id: number;
  readonly uuid: string | null;
  readonly form_id: string;
  readonly form_name: string;
  readonly form_team_id: number | null;
  readonly form_user_id: number | null;
  readonly booking_uid: string | null;
  readonly booking_id: number | null;
  readonly booking_status: number | null;
  readonly booking_created_at: number | null;
  readonly host_id: number | null;
  readonly host_name: string | null;
  readonly host_email: string | null;
  readonly host_avatar_url: string | null;
  readonly assignment_reason: string | null;
  readonly booking_start: number | null;
  readonly booking_end: number | null;
  readonly event_type_id: number | null;
  readonly event_parent_id: number | null;
  readonly scheduling_type: string | null;
  readonly created_at: number;
  readonly utm_source: string | null;
  readonly utm_medium: string | null;
  readonly utm_campaign: string | null;
  readonly utm_term: string | null;
  readonly utm_content: string | null;
  readonly attendees: string;
  readonly fields: string;
}

type Attendee = FormResponseItem['bookingAttendees'][number];

const toInstant = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

export function toResponseItem(row: Row): FormResponseItem {
  const stored = row as unknown as StoredResponse;
  const status = stored.booking_status;
  return {
    id: stored.id,
    uuid: stored.uuid,
    formId: stored.form_id,
    formName: stored.form_name,
    formTeamId: stored.form_team_id,
    formUserId: stored.form_user_id,
    bookingUid: stored.booking_uid,
    bookingId: stored.booking_id,
    bookingStatus: status === null ? null : (statusName(status) as FormResponseItem['bookingStatus']),
    bookingStatusOrder: status ?? withoutBooking,
    bookingCreatedAt: toInstant(stored.booking_created_at),
    bookingUserId: stored.host_id,
    bookingUserName: stored.host_name,
    bookingUserEmail: stored.host_email,
    bookingUserAvatarUrl: stored.host_avatar_url,
    bookingAssignmentReason: stored.assignment_reason,
    bookingStartTime: toInstant(stored.booking_start),
    bookingEndTime: toInstant(stored.booking_end),
    eventTypeId: stored.event_type_id,
    eventTypeParentId: stored.event_parent_id,
    eventTypeSchedulingType: stored.scheduling_type,
    createdAt: new Date(stored.created_at).toISOString(),
    utm_source: stored.utm_source,
    utm_medium: stored.utm_medium,
    utm_campaign: stored.utm_campaign,
    utm_term: stored.utm_term,
    utm_content: stored.utm_content,
    bookingAttendees: (JSON.parse(stored.attendees) as Attendee[]).map(
      ({ name, timeZone, email, phoneNumber }) => ({ name, timeZone, email, phoneNumber }),
    ),
    fields: fromStoredAnswers(stored.fields) as FieldAnswerItem[],
  };
}
