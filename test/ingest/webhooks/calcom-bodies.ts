import type { PlainRow } from '../tables.ts';

const minute = 60_000;

interface About {
  readonly bookingId: number;
  /** When it was told. */
  readonly at: string;
  readonly start?: string;
  readonly attendees?: readonly PlainRow[];
}

export const guest = (email: string, more: PlainRow = {}): PlainRow => ({
  email,
  name: email.split('@')[0],
  timeZone: 'Europe/Paris',
  language: { locale: 'fr' },
  ...more,
});

/** A body about a booking, as Cal.com sends it: many fields that nobody reads, some of them null. */
export function bookingBody(trigger: string, about: About, more: PlainRow = {}): PlainRow {
  const start = about.start ?? '2026-03-02T10:00:00Z';
  return {
    triggerEvent: trigger,
    createdAt: about.at,
    payload: {
      bookerUrl: 'https://cal.example.test',
      title: `Intro between Ann Host and guest ${about.bookingId}`,
      type: 'intro',
      startTime: start,
      endTime: new Date(Date.parse(start) + 30 * minute).toISOString(),
      additionalNotes: '',
      description: null,
      eventTypeId: 11,
      schedulingType: null,
      seatsPerTimeSlot: null,
      organizer: {
        id: 1,
        name: 'Ann Host',
        email: 'ann@host.test',
        username: 'ann',
        timeZone: 'Europe/Paris',
        language: { locale: 'en' },
        timeFormat: 'h:mma',
        utcOffset: 60,
      },
      attendees: about.attendees ?? [guest('guest@x.test')],
      responses: { email: { label: 'email_address', value: 'guest@x.test', isHidden: false } },
      location: 'integrations:daily',
      destinationCalendar: null,
      organizationId: null,
      uid: `uid-${about.bookingId}`,
      bookingId: about.bookingId,
      eventTitle: 'Intro',
      eventDescription: null,
      price: null,
      currency: 'usd',
      length: 30,
      metadata: {},
      status: trigger === 'BOOKING_REQUESTED' ? 'PENDING' : 'ACCEPTED',
      ...more,
    },
  };
}

/** The second booking takes the place of the first. */
export const rescheduledBody = (from: number, about: About, more: PlainRow = {}) =>
  bookingBody('BOOKING_RESCHEDULED', about, {
    rescheduleId: from,
    rescheduleUid: `uid-${from}`,
    rescheduleStartTime: '2026-03-02T10:00:00Z',
    rescheduleEndTime: '2026-03-02T10:30:00Z',
    rescheduledBy: 'guest@x.test',
    ...more,
  });

export const noShowBody = (bookingId: number, at: string, attendees: readonly PlainRow[]): PlainRow => ({
  triggerEvent: 'BOOKING_NO_SHOW_UPDATED',
  createdAt: at,
  payload: { message: 'marked', bookingUid: `uid-${bookingId}`, bookingId, attendees },
});

/** The row of the booking as it was when the meeting was put on the list of what is due. */
export const meetingBody = (bookingId: number, more: PlainRow = {}): PlainRow => ({
  triggerEvent: 'MEETING_ENDED',
  id: bookingId,
  uid: `uid-${bookingId}`,
  userId: 1,
  userPrimaryEmail: 'ann@host.test',
  eventTypeId: 11,
  title: `Intro between Ann Host and guest ${bookingId}`,
  description: '',
  startTime: '2026-03-02T10:00:00.000Z',
  endTime: '2026-03-02T10:30:00.000Z',
  createdAt: '2026-02-20T08:00:00.000Z',
  updatedAt: null,
  status: 'ACCEPTED',
  paid: false,
  rescheduled: null,
  fromReschedule: null,
  recurringEventId: null,
  rating: null,
  ratingFeedback: null,
  noShowHost: false,
  cancelledBy: null,
  rescheduledBy: null,
  cancellationReason: null,
  creationSource: 'WEBAPP',
  responses: { email: 'guest@x.test' },
  metadata: {},
  user: { email: 'ann@host.test', name: 'Ann Host', timeZone: 'Europe/Paris', username: 'ann' },
  attendees: [
    { id: bookingId * 10, email: 'guest@x.test', name: 'guest', timeZone: 'Europe/Paris', noShow: false },
  ],
  payment: [],
  references: [],
  ...more,
});

export const formBody = (at: string, responses: PlainRow, more: PlainRow = {}): PlainRow => ({
  triggerEvent: 'FORM_SUBMITTED',
  createdAt: at,
  payload: { formId: 'form-a', formName: 'Contact', teamId: null, responses, ...more },
  ...Object.fromEntries(Object.entries(responses).map(([label, answer]) => [label, answer])),
});

export const answer = (value: unknown, response?: readonly PlainRow[]): PlainRow => ({
  value,
  ...(response === undefined ? {} : { response }),
});
