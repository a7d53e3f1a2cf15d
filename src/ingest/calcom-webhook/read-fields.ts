import { calcomTables } from '../../records/calcom-tables.ts';

/** What a field that Kepi reads is about, or the fields within it; a field that is not listed is read by nobody. */
export type ReadField =
  /** Ids, instants, statuses: of nobody. */
  | 'plain'
  /** Of another booking, from which one was moved. */
  | 'other'
  /** By guests, or put together of their names. */
  | 'written'
  /** To the questions of a booking. */
  | 'answers'
  | 'guests'
  | ReadFields;
export interface ReadFields {
  readonly [field: string]: ReadField;
}

const all = (kind: ReadField, fields: string): ReadFields =>
  Object.fromEntries(fields.split(/\s+/).map((field) => [field, kind]));

/** Who works there. */
export const fieldsOfHosts: readonly string[] = ['organizer', 'user', 'team', 'userPrimaryEmail'];

/** Of an entry in a list of guests, whichever list it is. */
export const fieldsOfGuest: readonly string[] = [
  ...calcomTables.attendee.columns.map(({ name }) => name),
  'language',
];

const booking: ReadFields = {
  ...all(
    'plain',
    `bookingId uid startTime endTime status eventTypeId requestReschedule seatsPerTimeSlot type length schedulingType
     cancelledBy rescheduleId rescheduleUid rescheduleStartTime rescheduleEndTime`,
  ),
  ...all('written', 'title additionalNotes cancellationReason rejectionReason'),
  rescheduledBy: 'other',
  responses: 'answers',
  attendees: 'guests',
  organizer: all('plain', 'id email name username timeZone'),
  team: all('plain', 'id name'),
};

const meeting: ReadFields = {
  ...all('plain', calcomTables.booking.columns.map(({ name }) => name).join(' ')),
  ...all('written', 'title description cancellationReason rejectionReason ratingFeedback location'),
  responses: 'answers',
  attendees: 'guests',
  user: all('plain', 'email name username timeZone'),
};

const outOfOffice: ReadFields = {
  oooEntry: {
    ...all('plain', calcomTables.outOfOfficeEntry.columns.map(({ name }) => name).join(' ')),
    user: all('plain', 'id'),
    toUser: all('plain', 'id'),
  },
};

const hostNoShow = all('plain', 'bookingId bookingUid noShowHost');

/** Which fields of the payload are read, by the trigger; of any other trigger none. Answers to forms are apart. */
export const readFields: ReadonlyMap<string, ReadFields> = new Map([
  ...`BOOKING_CREATED BOOKING_REQUESTED BOOKING_RESCHEDULED BOOKING_PAYMENT_INITIATED BOOKING_PAID BOOKING_CANCELLED
      BOOKING_REJECTED BOOKING_REASSIGNED`
    .split(/\s+/)
    .map((trigger) => [trigger, booking] as const),
  ['BOOKING_NO_SHOW_UPDATED', { bookingId: 'plain', attendees: 'guests' }],
  ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW', hostNoShow],
  ['AFTER_GUESTS_CAL_VIDEO_NO_SHOW', { bookingId: 'plain', guests: 'guests' }],
  ['MEETING_STARTED', meeting],
  ['MEETING_ENDED', meeting],
  ['OOO_CREATED', outOfOffice],
]);
