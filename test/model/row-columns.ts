import { classOf } from './booking-class.ts';
import type { JoinedBooking } from './joined-booking.ts';
import { clockAt } from './local-day.ts';
import type { Semantics } from './question.ts';

export const sortColumns = [
  'id',
  'uid',
  'title',
  'createdAt',
  'timeStatus',
  'eventTypeId',
  'eventLength',
  'startTime',
  'endTime',
  'paid',
  'userEmail',
  'userUsername',
  'rating',
  'ratingFeedback',
  'noShowHost',
  'noShowGuestsCount',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
] as const;
export type SortColumn = (typeof sortColumns)[number];

export function rowColumns(row: JoinedBooking, zone: string, semantics: Semantics, now: number) {
  const { booking, host, eventType, tracking, noShowGuests } = row;
  return {
    id: booking.id,
    uid: booking.uid,
    title: booking.title,
    createdAt: new Date(row.createdAt).toISOString(),
    timeStatus: classOf(row, semantics, now),
    eventTypeId: booking.eventTypeId,
    eventLength: eventType === null ? null : eventType.length,
    startTime: new Date(row.startTime).toISOString(),
    endTime: new Date(row.endTime).toISOString(),
    paid: booking.paid,
    userEmail: host === null ? null : host.email,
    userUsername: host === null ? null : host.username,
    rating: booking.rating,
    ratingFeedback: booking.ratingFeedback,
    noShowHost: booking.noShowHost,
    createdAt_date: localDate(row.createdAt, zone),
    createdAt_time: localTime(row.createdAt, zone),
    startTime_date: localDate(row.startTime, zone),
    startTime_time: localTime(row.startTime, zone),
    endTime_date: localDate(row.endTime, zone),
    endTime_time: localTime(row.endTime, zone),
    noShowGuests:
      noShowGuests.length === 0
        ? null
        : noShowGuests.map((guest) => `${guest.name} (${guest.email})`).join('; '),
    noShowGuestsCount: noShowGuests.length,
    attendees: row.attendees.map((attendee) => ({
      name: attendee.name,
      email: attendee.email,
      phoneNumber: attendee.phoneNumber,
      timeZone: attendee.timeZone,
      noShow: attendee.noShow === true,
    })),
    utm_source: tracking === null ? null : tracking.utm_source,
    utm_medium: tracking === null ? null : tracking.utm_medium,
    utm_campaign: tracking === null ? null : tracking.utm_campaign,
    utm_term: tracking === null ? null : tracking.utm_term,
    utm_content: tracking === null ? null : tracking.utm_content,
    responses: null,
  };
}

function localDate(instant: number, zone: string): string {
  return clockAt(instant, zone).toPlainDate().toString();
}

function localTime(instant: number, zone: string): string {
  return clockAt(instant, zone).toString({ smallestUnit: 'second' }).slice(-8);
}
