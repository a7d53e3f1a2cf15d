import { type ClockReading, clockReader } from '../../booking/clock-reader.ts';
import { parseZone } from '../../booking/zone.ts';
import { attendeeText } from '../../contract/attendee-text.ts';
import type { FormResponseItem } from '../../contract/routings/form-response-item.ts';
import type { FormResponsesFileInput } from '../../contract/routings/form-responses.ts';
import type { ResponsesFile } from '../../insights/routings/form-responses.ts';
import { toAnswerCell, toAnswerColumns } from './answer-columns.ts';
import { guardFormula } from './csv-cell.ts';
import type { TextFile } from './text-file.ts';

const timed = (column: string) => [column, `${column}_date`, `${column}_time`];

const before = [
  'Booking UID',
  'Booking Link',
  'Response ID',
  'Form Name',
  ...timed('Submitted At'),
  'Has Booking',
  'Booking Status',
  ...timed('Booking Created At'),
  ...timed('Booking Start Time'),
  ...timed('Booking End Time'),
  'Assignment Reason',
  'Routed To Name',
  'Routed To Email',
];

const utm = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;

/** `calcomUrl` is where bookings can be looked at, if that is known. */
export function toResponsesFile(
  { timeZone = 'UTC' }: FormResponsesFileInput,
  { forms, blocks }: ResponsesFile,
  calcomUrl: string | undefined,
): TextFile<FormResponseItem> {
  const columns = toAnswerColumns(forms, [...before, ...utm, 'Attendees']);
  const read = clockReader(parseZone(timeZone));
  const times = (instant: string | null) => {
    if (instant === null) return ['', '', ''];
    const { utc, date, time }: ClockReading = read(Date.parse(instant));
    return [utc, date, time];
  };
  const link = (uid: string | null) =>
    uid === null || calcomUrl === undefined
      ? ''
      : `${calcomUrl.replace(/\/$/, '')}/booking/${encodeURIComponent(uid)}`;
  return {
    name: 'form-responses',
    blocks,
    head: [...before, ...columns.map(({ label }) => guardFormula(label)), ...utm, 'Attendees'],
    toCells: (row) =>
      [
        row.bookingUid ?? '',
        link(row.bookingUid),
        String(row.id),
        row.formName,
        ...times(row.createdAt),
        String(row.bookingUid !== null),
        row.bookingStatus ?? 'NO_BOOKING',
        ...times(row.bookingCreatedAt),
        ...times(row.bookingStartTime),
        ...times(row.bookingEndTime),
        row.bookingAssignmentReason ?? '',
        row.bookingUserName ?? '',
        row.bookingUserEmail ?? '',
        ...columns.map((column) => toAnswerCell(row, column)),
        ...utm.map((column) => row[column] ?? ''),
        row.bookingAttendees.map(attendeeText).join('; '),
      ].map(guardFormula),
  };
}
