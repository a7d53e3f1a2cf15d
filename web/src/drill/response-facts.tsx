import type { FormFields } from '../../../src/contract/routings/form-field.ts';
import type { FormResponseItem } from '../../../src/contract/routings/form-response-item.ts';
import type { Fact } from '../parts/facts.tsx';
import { toInstantText } from '../words/dates.ts';
import { toAnswers } from './answers.ts';
import { ResponseStatus } from './response-status.tsx';

export const toAnswerFacts = (row: FormResponseItem, fields: FormFields): Fact[] =>
  toAnswers(row, fields).map(({ label, text }) => [label, text ?? '–']);

export function toBookingFacts(row: FormResponseItem, zone: string): Fact[] {
  const instant = (text: string | null) => text && toInstantText(text, zone);
  const utm = [row.utm_source, row.utm_medium, row.utm_campaign, row.utm_term, row.utm_content];
  return [
    ['Status', <ResponseStatus key="status" of={row} />],
    ['Routed to', toHostName(row)],
    ['E-mail', row.bookingUserName === null ? null : row.bookingUserEmail],
    ['Because', row.bookingAssignmentReason],
    ['Takes place', instant(row.bookingStartTime)],
    ['Ends', instant(row.bookingEndTime)],
    ['Booked', instant(row.bookingCreatedAt)],
    ['Guests', row.bookingAttendees.map(toGuestText).join('\n')],
    ['UTM', utm.filter(Boolean).join(' · ')],
    ['Booking', row.bookingId === null ? null : `${row.bookingId} · ${row.bookingUid}`],
  ];
}

export const toHostName = ({ bookingUserName, bookingUserEmail, bookingUserId }: FormResponseItem) =>
  bookingUserName ?? bookingUserEmail ?? (bookingUserId === null ? null : `Person ${bookingUserId}`);

type Guest = FormResponseItem['bookingAttendees'][number];

const toGuestText = ({ name, email, phoneNumber, timeZone }: Guest) =>
  [name, email, phoneNumber, timeZone].filter(Boolean).join(' · ');

/** The first of them, and how many more there are. */
export function toGuestsText({ bookingAttendees: [first, ...more] }: FormResponseItem): string {
  if (first === undefined) return '–';
  const name = first.name ?? first.email ?? first.phoneNumber ?? 'A guest';
  return more.length === 0 ? name : `${name} +${more.length}`;
}
