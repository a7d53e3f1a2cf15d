import type { AssignmentReasonRow, Dataset, FormResponseRow } from '../dataset.ts';
import { type JoinedBooking, joinBookings } from '../joined-booking.ts';
import { type FieldAnswer, readAnswers } from './answers.ts';
import type { Form } from './form-fields.ts';

/** A response with all that hangs on it. */
export type RoutingRow = {
  response: FormResponseRow;
  createdAt: number;
  form: Form;
  /** null when it led to none, or to one that is not there */
  booking: JoinedBooking | null;
  assignmentReason: string | null;
  answers: FieldAnswer[];
};

export function routingRows(dataset: Dataset, forms: Form[]): RoutingRow[] {
  const bookings = joinBookings(dataset);
  bookings.sort((a, b) => a.booking.id - b.booking.id);
  const rows: RoutingRow[] = [];
  for (const response of dataset.App_RoutingForms_FormResponse) {
    const form = forms.find((one) => one.row.id === response.formId);
    if (form === undefined) continue;
    const uid = response.routedToBookingUid;
    const booking = uid === null ? null : (bookings.find((one) => one.booking.uid === uid) ?? null);
    rows.push({
      response,
      createdAt: Date.parse(response.createdAt),
      form,
      booking,
      assignmentReason: booking === null ? null : firstReason(dataset, booking.booking.id),
      answers: readAnswers(response.response, form),
    });
  }
  return rows;
}

function firstReason(dataset: Dataset, bookingId: number): string | null {
  let first: AssignmentReasonRow | null = null;
  for (const reason of dataset.AssignmentReason) {
    if (reason.bookingId === bookingId && (first === null || isBefore(reason, first))) first = reason;
  }
  return first === null ? null : first.reasonString;
}

function isBefore(a: AssignmentReasonRow, b: AssignmentReasonRow): boolean {
  const difference = Date.parse(a.createdAt) - Date.parse(b.createdAt);
  return difference === 0 ? a.id < b.id : difference < 0;
}
