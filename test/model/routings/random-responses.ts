import { NOW } from '../corners.ts';
import type { BookingRow, FormResponseRow, RoutingFormRow } from '../dataset.ts';
import { clamp, minute, randomInstant, toIso } from '../random-instant.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { randomAnswerValue } from './random-answer-value.ts';
import { fieldIds, type StoredField } from './random-form-fields.ts';
import { missingFormId } from './random-forms.ts';

const missingUids = ['uid-gone', 'uid-1', ''];

/** More than there are bookings, also where there are none. */
export function randomResponses(
  random: SeededRandom,
  forms: RoutingFormRow[],
  Booking: BookingRow[],
): FormResponseRow[] {
  const neighbourhoods = [NOW, ...random.some(Booking, 3).map((booking) => Date.parse(booking.createdAt))];
  const favourites = random.some(Booking, 4);
  const popular = random.some(forms, 4);
  const responses: FormResponseRow[] = [];
  let id = 20_000;
  for (let left = random.between(20, 40) + Booking.length; left > 0; left -= 1) {
    id += random.pick([1, 1, 1, 4]);
    const form = random.pick(popular.length > 0 && random.chance(0.5) ? popular : forms);
    const booking =
      Booking.length === 0 || random.chance(0.35)
        ? null
        : random.pick(favourites.length > 0 && random.chance(0.25) ? favourites : Booking);
    const createdAt =
      booking !== null && random.chance(0.5)
        ? clamp(Date.parse(booking.createdAt) - random.below(10 * minute))
        : randomInstant(random, neighbourhoods);
    responses.push({
      id,
      uuid: random.chance(0.2) ? null : `uuid-${id}`,
      formId: random.chance(0.05) ? missingFormId : form.id,
      response: randomResponse(random, form),
      createdAt: toIso(createdAt),
      updatedAt: random.chance(0.6) ? null : toIso(clamp(createdAt + random.below(60 * minute))),
      routedToBookingUid: booking?.uid ?? (random.chance(0.15) ? random.pick(missingUids) : null),
    });
  }
  return responses.reverse();
}

function randomResponse(random: SeededRandom, form: RoutingFormRow): unknown {
  if (random.chance(0.02)) return random.pick([[], {}, 'text', 7]);
  const answers: [string, unknown][] = [];
  for (const field of (form.fields ?? []) as StoredField[]) {
    if (random.chance(0.15)) continue;
    answers.push([field.id, randomAnswer(random, field)]);
  }
  // To a field that is gone, or is another form's.
  if (random.chance(0.2)) answers.push([random.pick(fieldIds), { label: 'Old', value: 'opt_a' }]);
  // Not in the order of the form; and not by assignment, which loses __proto__.
  return Object.fromEntries(random.chance(0.5) ? answers.reverse() : answers);
}

function randomAnswer(random: SeededRandom, field: StoredField): unknown {
  if (random.chance(0.02)) return random.pick([null, 'bare', ['bare'], { label: 'No value' }]);
  return { label: field.label ?? 'Label', value: randomAnswerValue(random, field) };
}
