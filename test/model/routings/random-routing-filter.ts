import type { BookingRow, Dataset, FormResponseRow, RoutingFormRow } from '../dataset.ts';
import { missingIds } from '../missing-ids.ts';
import { randomEnds } from '../random-date-filter.ts';
import { randomTextTest } from '../random-text-test.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { hostileTexts } from './hostile-texts.ts';
import { randomFieldFilter } from './random-field-filter.ts';
import { missingFormId } from './random-forms.ts';
import { knownStatusOrders } from './response-columns.ts';

/** What a filter is about; `liked`, when given, mostly passes it. */
export type FilterAbout = {
  dataset: Dataset;
  forms: RoutingFormRow[];
  liked: FormResponseRow | null;
  zone: string;
};

const filterIds = [
  'bookingStatusOrder',
  'bookingAssignmentReason',
  'bookingUid',
  'attendeeName',
  'attendeeEmail',
  'attendeePhone',
  'bookingUserId',
  'formId',
  'createdAt',
] as const;

export function randomRoutingFilter(random: SeededRandom, about: FilterAbout): unknown {
  if (random.chance(0.5)) return randomFieldFilter(random, about);
  const { dataset, liked } = about;
  const id = random.pick(filterIds);
  const booking =
    liked === null ? undefined : dataset.Booking.find(({ uid }) => uid === liked.routedToBookingUid);
  const asNumberOrText = (value: number) => (random.chance(0.3) ? String(value) : value);
  switch (id) {
    case 'bookingStatusOrder': {
      const orders = [...random.some(knownStatusOrders, 4), ...(booking === undefined ? [999] : [1])];
      return { id, value: { type: 'ms', data: random.chance(0.1) ? [] : orders.map(asNumberOrText) } };
    }
    case 'bookingUserId': {
      const ids = [...dataset.users.map((user) => user.id), ...missingIds.user];
      const liking = booking?.userId ? [booking.userId] : [];
      return { id, value: { type: 'ms', data: [...liking, ...random.some(ids, 5)].map(asNumberOrText) } };
    }
    case 'formId':
      return { id, value: { type: 'ss', data: liked?.formId ?? missingFormId } };
    case 'createdAt': {
      const instant = Date.parse(liked?.createdAt ?? '2024-11-01T00:00:00Z');
      const ends = randomEnds(random, instant, about.zone);
      if (random.chance(0.3)) ends.startDate = null;
      if (random.chance(0.3)) ends.endDate = null;
      return { id, value: { type: 'dr', data: random.chance(0.5) ? { ...ends, preset: 'custom' } : ends } };
    }
    default: {
      const whole = textOf(random, id, dataset, booking) ?? random.pick(hostileTexts);
      return { id, value: { type: 't', data: randomTextTest(random, whole) } };
    }
  }
}

function textOf(
  random: SeededRandom,
  id: string,
  dataset: Dataset,
  booking: BookingRow | undefined,
): string | null {
  if (id === 'bookingUid') return booking?.uid ?? null;
  if (id === 'bookingAssignmentReason') {
    return dataset.AssignmentReason.find((reason) => reason.bookingId === booking?.id)?.reasonString ?? null;
  }
  const attendees = dataset.Attendee.filter((one) => booking === undefined || one.bookingId === booking.id);
  if (attendees.length === 0) return null;
  const { name, email, phoneNumber } = random.pick(attendees);
  if (id === 'attendeeName') return name;
  return id === 'attendeeEmail' ? email : phoneNumber;
}
