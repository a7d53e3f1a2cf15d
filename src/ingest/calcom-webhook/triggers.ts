import { calcomTables } from '../../records/calcom-tables.ts';
import { tellBooking } from './booking-event.ts';
import type { Json } from './calcom-event.ts';
import { tellSubmission } from './form-event.ts';
import { addNoShows } from './guests.ts';
import { tellMeeting } from './meeting-event.ts';
import { tellOutOfOffice } from './out-of-office-event.ts';
import type { ToldRows } from './told-rows.ts';

/** What an event comes to; `at` is when Cal.com told it. */
type Tell = (told: ToldRows, payload: Json, at: number) => void;

const booking =
  (said?: Parameters<typeof tellBooking>[3]): Tell =>
  (told, payload, at) =>
    tellBooking(told, payload, at, said);

const hostNoShow: Tell = (told, payload, at) => {
  const { bookingId: id, bookingUid: uid, noShowHost } = payload;
  told.add(calcomTables.booking, at, { id, uid, noShowHost: noShowHost !== false });
};

const recordings = 'recordings are not kept';
const calendars = 'how calendars and credentials fare is not kept';
const instant = 'instant meetings come as bookings';

/** Every trigger that Cal.com documents, with what it comes to or why it comes to nothing. */
export const triggers: Readonly<Record<string, Tell | { readonly ignored: string }>> = {
  BOOKING_CREATED: booking(),
  BOOKING_REQUESTED: booking(),
  BOOKING_RESCHEDULED: booking(),
  BOOKING_PAYMENT_INITIATED: booking(),
  BOOKING_PAID: booking({ paid: true }),
  BOOKING_CANCELLED: booking({ status: 'cancelled' }),
  BOOKING_REJECTED: booking({ status: 'rejected' }),
  BOOKING_REASSIGNED: booking(),
  BOOKING_LOCATION_UPDATED: { ignored: 'where a booking takes place is not counted' },
  BOOKING_NO_SHOW_UPDATED: (told, payload, at) => addNoShows(told, payload.bookingId, payload.attendees, at),
  AFTER_HOSTS_CAL_VIDEO_NO_SHOW: hostNoShow,
  AFTER_GUESTS_CAL_VIDEO_NO_SHOW: (told, payload, at) =>
    addNoShows(told, payload.bookingId, payload.guests, at, true),
  MEETING_STARTED: tellMeeting,
  MEETING_ENDED: tellMeeting,
  FORM_SUBMITTED: tellSubmission,
  FORM_SUBMITTED_NO_EVENT: { ignored: 'FORM_SUBMITTED has told of the answers already' },
  ROUTING_FORM_FALLBACK_HIT: { ignored: 'FORM_SUBMITTED has told of the answers already' },
  OOO_CREATED: tellOutOfOffice,
  INSTANT_MEETING: { ignored: instant },
  INSTANT_MEETING_ACCEPTED: { ignored: instant },
  RECORDING_READY: { ignored: recordings },
  RECORDING_TRANSCRIPTION_GENERATED: { ignored: recordings },
  WRONG_ASSIGNMENT_REPORT: { ignored: 'reports of wrong assignments are not kept' },
  CALENDAR_ENTRY_REJECTED: { ignored: calendars },
  DELEGATION_CREDENTIAL_ERROR: { ignored: calendars },
  DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED: { ignored: calendars },
  DELEGATION_CREDENTIAL_SECRET_ROTATION_REQUIRED: { ignored: calendars },
  DELEGATION_CREDENTIAL_SECRET_ROTATED: { ignored: calendars },
};
