import { z } from 'zod';

const bookingClasses = ['scheduled', 'completed', 'rescheduled', 'cancelled', 'rejected', 'pending'] as const;

const attendee = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phoneNumber: z.string().nullable(),
  timeZone: z.string().nullable(),
  noShow: z.boolean(),
});

const instant = z.string().describe('ISO 8601, UTC.');
const localDate = z.string().describe('`YYYY-MM-DD` in `timeZone`.');
const localTime = z.string().describe('`HH:mm:ss` in `timeZone`.');

/** The order of the keys is the order of the columns in a file. */
export const rowItem = z.object({
  id: z.int(),
  uid: z.string(),
  title: z.string().nullable(),
  createdAt: instant,
  timeStatus: z.enum(bookingClasses).nullable(),
  eventTypeId: z.int().nullable(),
  eventLength: z.number().nullable().describe("The event type's length in minutes."),
  startTime: instant,
  endTime: instant,
  paid: z.boolean().nullable(),
  userEmail: z.string().nullable(),
  userUsername: z.string().nullable(),
  rating: z.number().nullable(),
  ratingFeedback: z.string().nullable(),
  noShowHost: z.boolean().nullable(),
  createdAt_date: localDate,
  createdAt_time: localTime,
  startTime_date: localDate,
  startTime_time: localTime,
  endTime_date: localDate,
  endTime_time: localTime,
  noShowGuests: z.string().nullable().describe('`Name (email); Name (email)`.'),
  noShowGuestsCount: z.int(),
  attendees: z.array(attendee),
  utm_source: z.string().nullable(),
  utm_medium: z.string().nullable(),
  utm_campaign: z.string().nullable(),
  utm_term: z.string().nullable(),
  utm_content: z.string().nullable(),
  responses: z.unknown().describe("The booker's answers, or null."),
  guestName: z.string().nullable().optional().describe('Only with the metric `no_show_guest`.'),
  guestEmail: z.string().nullable().optional().describe('Only with the metric `no_show_guest`.'),
});

export type RowAttendee = z.infer<typeof attendee>;
export type RowItem = z.infer<typeof rowItem>;
export type RowColumn = keyof RowItem;

export const guestColumns = ['guestName', 'guestEmail'] as const satisfies readonly RowColumn[];

export const rowColumns: readonly RowColumn[] = (Object.keys(rowItem.shape) as RowColumn[]).filter(
  (column) => !guestColumns.includes(column as (typeof guestColumns)[number]),
);

export const exampleRow: RowItem = {
  id: 5001,
  uid: 'bk_5001',
  title: 'Intro between Alice and Bob',
  createdAt: '2024-01-02T09:30:00.000Z',
  timeStatus: 'completed',
  eventTypeId: 7,
  eventLength: 30,
  startTime: '2024-01-08T15:00:00.000Z',
  endTime: '2024-01-08T15:30:00.000Z',
  paid: false,
  userEmail: 'alice@example.com',
  userUsername: 'alice',
  rating: 5,
  ratingFeedback: 'Very helpful.',
  noShowHost: false,
  createdAt_date: '2024-01-02',
  createdAt_time: '04:30:00',
  startTime_date: '2024-01-08',
  startTime_time: '10:00:00',
  endTime_date: '2024-01-08',
  endTime_time: '10:30:00',
  noShowGuests: null,
  noShowGuestsCount: 0,
  attendees: [
    {
      name: 'Bob',
      email: 'bob@example.com',
      phoneNumber: null,
      timeZone: 'America/New_York',
      noShow: false,
    },
  ],
  utm_source: 'newsletter',
  utm_medium: null,
  utm_campaign: null,
  utm_term: null,
  utm_content: null,
  responses: { notes: 'Looking forward to it.' },
};
