import { z } from 'zod';

const instant = z.string().describe('ISO 8601, UTC.');
const text = z.string().nullable();

const attendee = z.object({ name: text, timeZone: text, email: text, phoneNumber: text });

const fieldAnswer = z.object({
  fieldId: text,
  valueString: text,
  valueNumber: z.number().nullable(),
  valueStringArray: z.array(z.string()).nullable(),
});

export const formResponseItem = z.object({
  id: z.int(),
  uuid: text,
  formId: z.string(),
  formName: z.string(),
  formTeamId: z.int().nullable(),
  formUserId: z.int().nullable(),
  bookingUid: text,
  bookingId: z.int().nullable(),
  bookingStatus: z.enum(['ACCEPTED', 'PENDING', 'AWAITING_HOST', 'CANCELLED', 'REJECTED']).nullable(),
  bookingStatusOrder: z
    .int()
    .nullable()
    .describe('1 accepted, 2 pending, 3 awaiting host, 4 cancelled, 5 rejected, 999 without a booking.'),
  bookingCreatedAt: instant.nullable(),
  bookingUserId: z.int().nullable(),
  bookingUserName: text,
  bookingUserEmail: text,
  bookingUserAvatarUrl: text,
  bookingAssignmentReason: text,
  bookingStartTime: instant.nullable(),
  bookingEndTime: instant.nullable(),
  eventTypeId: z.int().nullable(),
  eventTypeParentId: z.int().nullable(),
  eventTypeSchedulingType: text,
  createdAt: instant,
  utm_source: text,
  utm_medium: text,
  utm_campaign: text,
  utm_term: text,
  utm_content: text,
  bookingAttendees: z.array(attendee),
  fields: z.array(fieldAnswer).describe('The answers, in the order of the fields of the form.'),
});

export type FormResponseItem = z.infer<typeof formResponseItem>;
export type FieldAnswerItem = z.infer<typeof fieldAnswer>;

export const exampleFormResponse: FormResponseItem = {
  id: 701,
  uuid: '0b6f2f0e-8f0b-4c38-a0a6-3b9a6a2f4b11',
  formId: 'form_sales',
  formName: 'Contact sales',
  formTeamId: 12,
  formUserId: 101,
  bookingUid: 'bk_5001',
  bookingId: 5001,
  bookingStatus: 'ACCEPTED',
  bookingStatusOrder: 1,
  bookingCreatedAt: '2024-01-02T09:30:00.000Z',
  bookingUserId: 101,
  bookingUserName: 'Alice Doe',
  bookingUserEmail: 'alice@example.com',
  bookingUserAvatarUrl: null,
  bookingAssignmentReason: 'Contact sales: Pricing',
  bookingStartTime: '2024-01-08T15:00:00.000Z',
  bookingEndTime: '2024-01-08T15:30:00.000Z',
  eventTypeId: 7,
  eventTypeParentId: null,
  eventTypeSchedulingType: 'roundRobin',
  createdAt: '2024-01-02T09:28:00.000Z',
  utm_source: 'newsletter',
  utm_medium: null,
  utm_campaign: null,
  utm_term: null,
  utm_content: null,
  bookingAttendees: [
    { name: 'Bob', timeZone: 'America/New_York', email: 'bob@example.com', phoneNumber: null },
  ],
  fields: [
    {
      fieldId: '3f0c0f5e-4a5c-4c43-9f53-8a4f4f6f4c02',
      valueString: 'Pricing',
      valueNumber: null,
      valueStringArray: null,
    },
  ],
};
