import type { BookingStatus } from '../dataset.ts';
import type { RoutingRow } from './routing-row.ts';

export const responseSortColumns = [
  'id',
  'uuid',
  'formId',
  'formName',
  'formTeamId',
  'formUserId',
  'bookingUid',
  'bookingId',
  'bookingStatus',
  'bookingStatusOrder',
  'bookingCreatedAt',
  'bookingUserId',
  'bookingUserName',
  'bookingUserEmail',
  'bookingUserAvatarUrl',
  'bookingAssignmentReason',
  'bookingStartTime',
  'bookingEndTime',
  'eventTypeId',
  'eventTypeParentId',
  'eventTypeSchedulingType',
  'createdAt',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
] as const;
export type ResponseSortColumn = (typeof responseSortColumns)[number];

const statusOrders: { [status in BookingStatus]: number } = {
  accepted: 1,
  pending: 2,
  awaiting_host: 3,
  cancelled: 4,
  rejected: 5,
};
const orderWithoutBooking = 999;

export const knownStatusOrders: readonly number[] = [...Object.values(statusOrders), orderWithoutBooking];

export function statusOrderOf(row: RoutingRow): number {
  return row.booking === null ? orderWithoutBooking : statusOrders[row.booking.booking.status];
}

export function responseColumns(row: RoutingRow) {
  const { response, form } = row;
  const booking = row.booking?.booking ?? null;
  const host = row.booking?.host ?? null;
  const eventType = row.booking?.eventType ?? null;
  const tracking = row.booking?.tracking ?? null;
  return {
    id: response.id,
    uuid: response.uuid,
    formId: form.row.id,
    formName: form.row.name,
    formTeamId: form.row.teamId,
    formUserId: form.row.userId,
    bookingUid: booking?.uid ?? null,
    bookingId: booking?.id ?? null,
    bookingStatus: booking?.status.toUpperCase() ?? null,
    bookingStatusOrder: statusOrderOf(row),
    bookingCreatedAt: isoOrNull(booking?.createdAt),
    bookingUserId: booking?.userId ?? null,
    bookingUserName: host?.name ?? null,
    bookingUserEmail: host?.email ?? null,
    bookingUserAvatarUrl: host?.avatarUrl ?? null,
    bookingAssignmentReason: row.assignmentReason,
    bookingStartTime: isoOrNull(booking?.startTime),
    bookingEndTime: isoOrNull(booking?.endTime),
    eventTypeId: booking?.eventTypeId ?? null,
    eventTypeParentId: eventType?.parentId ?? null,
    eventTypeSchedulingType: eventType?.schedulingType ?? null,
    createdAt: new Date(row.createdAt).toISOString(),
    utm_source: tracking?.utm_source ?? null,
    utm_medium: tracking?.utm_medium ?? null,
    utm_campaign: tracking?.utm_campaign ?? null,
    utm_term: tracking?.utm_term ?? null,
    utm_content: tracking?.utm_content ?? null,
    bookingAttendees: (row.booking?.attendees ?? []).map(({ name, timeZone, email, phoneNumber }) => ({
      name,
      timeZone,
      email,
      phoneNumber,
    })),
    fields: row.answers,
  };
}

function isoOrNull(time: string | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
