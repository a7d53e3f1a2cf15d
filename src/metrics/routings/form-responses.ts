import type { Period } from '../../booking/period.ts';
import { statusCodes } from '../../booking/status.ts';
import type {
  FormResponsesFileInput,
  SortableResponseColumn,
} from '../../contract/routings/form-responses.ts';
import { join, type Statement, sql, whole, word } from '../../sql/statement.ts';
import { type AskedResponses, ofForms, whereAskedResponses } from './asked-responses.ts';
import { withoutBooking } from './routing-filters.ts';

/** As it is written in an answer. */
export const statusName = (code: number): string | null =>
  Object.entries(statusCodes)
    .find(([, one]) => one === code)?.[0]
    .toUpperCase() ?? null;

const status = sql`CASE booking_status ${join(
  Object.values(statusCodes).map((code) => sql`WHEN ${whole(code)} THEN ${statusName(code) ?? ''}`),
  ' ',
)} END`;

const sortable: Readonly<Record<SortableResponseColumn, Statement>> = {
  id: sql`id`,
  uuid: sql`uuid`,
  formId: sql`form_id`,
  formName: sql`form_name`,
  formTeamId: sql`form_team_id`,
  formUserId: sql`form_user_id`,
  bookingUid: sql`booking_uid`,
  bookingId: sql`booking_id`,
  bookingStatus: status,
  bookingStatusOrder: sql`coalesce(booking_status, ${whole(withoutBooking)})`,
  bookingCreatedAt: sql`booking_created_at`,
  bookingUserId: sql`host_id`,
  bookingUserName: sql`host_name`,
  bookingUserEmail: sql`host_email`,
  bookingUserAvatarUrl: sql`host_avatar_url`,
  bookingAssignmentReason: sql`assignment_reason`,
  bookingStartTime: sql`booking_start`,
  bookingEndTime: sql`booking_end`,
  eventTypeId: sql`event_type_id`,
  eventTypeParentId: sql`event_parent_id`,
  eventTypeSchedulingType: sql`scheduling_type`,
  createdAt: sql`created_at`,
  utm_source: sql`utm_source`,
  utm_medium: sql`utm_medium`,
  utm_campaign: sql`utm_campaign`,
  utm_term: sql`utm_term`,
  utm_content: sql`utm_content`,
};

/** How many there are, and how many of them led to a booking. */
export const responseCountsQuery = (asked: AskedResponses): Statement => sql`
  SELECT count(*) AS k_rows, count(booking_id) AS k_with_booking
  FROM routing_response ${whereAskedResponses(asked)}`;

const columns = sql`id, uuid, form_id, form_name, form_team_id, form_user_id, booking_uid, booking_id, booking_status,
  booking_created_at, host_id, host_name, host_email, host_avatar_url, assignment_reason, booking_start, booking_end,
  event_type_id, event_parent_id, scheduling_type, created_at,
  utm_source, utm_medium, utm_campaign, utm_term, utm_content, attendees, fields`;

type Order = Pick<FormResponsesFileInput, 'sorting'>;

function ordered({ sorting }: Order): Statement {
  const by = (sorting?.length ? sorting : [{ id: 'createdAt', desc: true } as const]).map(({ id, desc }) =>
    desc ? sql`${sortable[id]} DESC NULLS FIRST` : sql`${sortable[id]} ASC NULLS LAST`,
  );
  return sql`ORDER BY ${join([...by, sql`id DESC`], ', ')}`;
}

type Asked = Order & Pick<FormResponsesFileInput, 'offset' | 'limit'>;

const part = ({ limit, offset }: Asked) =>
  sql`${limit === undefined ? sql`` : sql`LIMIT ${limit}`} ${offset === undefined ? sql`` : sql`OFFSET ${offset}`}`;

/** All of them, whole. */
export const responsesQuery = (asked: AskedResponses, input: Asked): Statement => sql`
  SELECT ${columns} FROM routing_response ${whereAskedResponses(asked)} ${ordered(input)} ${part(input)}`;

/** Which are on a page: to sort by one column a store need not read them whole. */
export const pageQuery = (asked: AskedResponses, input: Asked): Statement => sql`
  SELECT id, created_at, form_id FROM routing_response ${whereAskedResponses(asked)} ${ordered(input)} ${part(input)}`;

export interface Page {
  readonly ids: readonly number[];
  readonly forms: readonly string[];
  readonly created: Period;
}

/** Those of a page, whole, in no order; by form and time they are found without looking at all others. */
export function onPageQuery(asked: AskedResponses, { ids, forms, created }: Page): Statement {
  const onPage = { ...asked, predicates: [], period: created };
  return sql`SELECT ${columns} FROM routing_response
    ${whereAskedResponses(onPage, ofForms(forms), word('isOneOf', sql`id`, sql`${ids}`))}`;
}
