import { isJson, type Json } from '../calcom-webhook/calcom-event.ts';
import {
  fieldsOfGuest,
  fieldsOfHosts,
  type ReadField,
  type ReadFields,
} from '../calcom-webhook/read-fields.ts';
import type { ErasedRecords } from './erased-records.ts';
import { hideInValue, mapTexts } from './hide-in-json.ts';
import { erasedName } from './personal-rule.ts';
import { scrubBookingAnswers } from './scrub-booking-answers.ts';
import type { EventWorld } from './scrub-event.ts';

type Known = Pick<ErasedRecords, 'has'>;
type Id = number | string;

/** How the booking of an event is known. */
export const bookingIds = ({ bookingId, uid, bookingUid }: Json): readonly [unknown, unknown] => [
  bookingId,
  uid ?? bookingUid,
];

/** Whether it is about a booking of somebody who was erased, though it may not say his address. */
export function isOfErased(payload: Json, records: Known): boolean {
  const [id, uid] = bookingIds(payload);
  return records.has('booking', id as Id) || records.has('booking uid', uid as Id);
}

/** What is read of an event that is of somebody who was erased, without what is personal. */
export function scrubPayload(payload: Json, fields: ReadFields, known: boolean, world: EventWorld): Json {
  let ofGuest = known;
  const hidden = Object.entries(fields).flatMap(([field, read]) => {
    if (!Object.hasOwn(payload, field)) return [];
    const value = picked(payload[field], read);
    if (fieldsOfHosts.includes(field)) return [{ field, read, value }];
    const one = hideInValue(value, world.people);
    if (read !== 'other') ofGuest ||= one.named;
    return [{ field, read, value: one.value }];
  });
  return Object.fromEntries(
    hidden.map(({ field, read, value }) => [field, withoutPersonal(value, read, ofGuest, world)]),
  );
}

/** What Kepi reads of it, and nothing beside that. */
function picked(value: unknown, read: ReadField): unknown {
  if (read === 'written' || read === 'answers' || value === null) return value;
  if (read === 'guests') return Array.isArray(value) ? value.filter(isJson).map(pickedGuest) : [];
  if (read === 'plain' || read === 'other') {
    if (typeof value !== 'object') return value;
    return Array.isArray(value) ? [] : {};
  }
  if (!isJson(value)) return {};
  const there = Object.entries(read).filter(([field]) => Object.hasOwn(value, field));
  return Object.fromEntries(there.map(([field, one]) => [field, picked(value[field], one)]));
}

function pickedGuest(guest: Json): Json {
  const there = fieldsOfGuest.filter((field) => Object.hasOwn(guest, field));
  return Object.fromEntries(
    there.map((field) => [field, picked(guest[field], field === 'language' ? { locale: 'plain' } : 'plain')]),
  );
}

function withoutPersonal(value: unknown, read: ReadField, ofGuest: boolean, world: EventWorld): unknown {
  if (read === 'guests') return (value as readonly Json[]).map((guest) => withoutNames(guest, world));
  if (!ofGuest) return value;
  if (read === 'answers') return scrubBookingAnswers(value, world.people);
  if (read !== 'written') return value;
  return mapTexts(value, (text) => (text === '' || text.startsWith('integrations:') ? text : erasedName));
}

function withoutNames(guest: Json, { people, records }: EventWorld): Json {
  const { id, email } = guest;
  const told = typeof email === 'string' && email.trim() !== '';
  const known = records.has('attendee', id as Id) || people.hasStandIn(JSON.stringify(guest));
  if (told ? !people.isStandIn(email) : !known) return guest;
  const named = ['name', 'phoneNumber'].filter((field) => (guest[field] ?? '') !== '');
  return { ...guest, ...Object.fromEntries(named.map((field) => [field, erasedName])) };
}
