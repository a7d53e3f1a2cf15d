import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { toldTables } from '../../records/told-tables.ts';
import { isJson, type Json, parseCalcomEvent } from '../calcom-webhook/calcom-event.ts';
import { submissionId } from '../calcom-webhook/form-event.ts';
import { hideAddresses } from './hide-addresses.ts';
import { hideInJson, mapTexts } from './hide-in-json.ts';
import { erasedName, type ScrubWorld } from './personal-rule.ts';
import { scrubAnswers } from './scrub-answers.ts';
import { areOfErased } from './scrub-booking-answers.ts';

export interface KeptEvent {
  readonly kind: string;
  readonly body: string;
  readonly receivedAt: number;
}

/** Whose these are works there, or is the source itself. */
const ofHosts: readonly string[] = ['organizer', 'user', 'hosts', 'team', 'userPrimaryEmail', 'hostEmail'];

/** Where the guests of a booking stand, and what they write. */
const ofGuests: readonly string[] = [
  ...['attendees', 'guests', 'responses', 'title', 'additionalNotes', 'description', 'location'],
  ...['cancellationReason', 'cancelledBy', 'rejectionReason', 'ratingFeedback'],
];

/** What guests write, or what is put together of their names. */
const written: readonly string[] = [
  ...['title', 'description', 'additionalNotes', 'cancellationReason', 'rejectionReason', 'ratingFeedback'],
  ...['location', 'message', 'smsReminderNumber', 'attendeeIcsContent', 'organizerIcsContent'],
];

const answers: readonly string[] = ['responses', 'userFieldsResponses', 'customInputs'];

/** What Kepi reads of whoever has the address, and is not personal. */
const readOfPeople: readonly string[] = [
  ...['id', ...toldTables.guest.columns.map(({ name }) => name)],
  ...Object.values(nexudusEntities).flatMap(({ columns }) => columns.map(({ name }) => name)),
].filter((field) => !/^(name|phoneNumber|FullName|CompanyName|BillingName)$/.test(field));

/** An event as it may be kept, which comes to the same records; null where it names nobody who was erased. */
export function scrubEvent(event: KeptEvent, world: ScrubWorld): string | null {
  const { kind, body, receivedAt } = event;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    // It tells nothing; what else stands beside the address nobody knows.
    return hideAddresses(body, world.people).named ? '' : null;
  }
  if (!hideInJson(body, world.people).named) return null;
  const told = kind === 'calcom' ? parseCalcomEvent(parsed) : null;
  if (told !== null && 'trigger' in told && told.trigger === 'FORM_SUBMITTED') {
    return JSON.stringify(scrubSubmission(parsed as Json, told.payload, told.toldAt ?? receivedAt, world));
  }
  const payload = told !== null && 'payload' in told ? told.payload : {};
  const ofGuest = hideInJson(JSON.stringify(ofGuests.map((field) => payload[field])), world.people).named;
  const kept = JSON.stringify(scrubbed(parsed, '', { ...world, ofGuest }));
  // Whoever is named there as a host alone stays.
  return kept === JSON.stringify(parsed) ? null : kept;
}

/** Its id follows from the answers, so it is kept beside what is left of them. */
function scrubSubmission(body: Json, payload: Json, at: number, world: ScrubWorld): unknown {
  const hide = (value: unknown) => JSON.parse(hideInJson(JSON.stringify(value), world.people).text);
  const scrub = (answers: unknown) =>
    scrubAnswers(answers, world.forms.fieldsOf(payload.formId), world.people);
  const { triggerEvent, createdAt, payload: _, ...copies } = body;
  return {
    triggerEvent,
    createdAt,
    payload: {
      ...hide(payload),
      responses: scrub(payload.responses),
      submissionId: submissionId(payload, at),
    },
    ...(scrub(copies) as Json),
  };
}

interface EventWorld extends ScrubWorld {
  /** Whether the booking is one of somebody who was erased. */
  readonly ofGuest: boolean;
}

function scrubbed(value: unknown, field: string, world: EventWorld): unknown {
  const { people, ofGuest } = world;
  if (ofHosts.includes(field)) return value;
  if (typeof value === 'string') {
    const free = ofGuest && written.includes(field) && value !== '' && !value.startsWith('integrations:');
    return free ? erasedName : hideAddresses(value, people).text;
  }
  if (Array.isArray(value)) return value.map((one) => scrubbed(one, field, world));
  if (!isJson(value)) return value;
  if (ofGuest && answers.includes(field)) return scrubBookingAnswers(value, world);
  const his = personalFields(value, world);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      hideAddresses(name, people).text,
      typeof one === 'string' && his(name) ? standsFor(one, world) : scrubbed(one, name, world),
    ]),
  );
}

/** Beside his address the fields that begin as it does: `CoworkerFullName` with `CoworkerEmail`, all with `email`. */
function personalFields(record: Json, { people }: ScrubWorld): (field: string) => boolean {
  const prefixes = Object.entries(record).flatMap(([field, value]) => {
    const [, prefix] = /^(.*)email$/i.exec(field) ?? [];
    if (prefix === undefined || ofHosts.includes(field) || typeof value !== 'string') return [];
    return people.isStandIn(value) || people.standInFor(value) !== null ? [prefix] : [];
  });
  return (field) => !readOfPeople.includes(field) && prefixes.some((prefix) => field.startsWith(prefix));
}

function scrubBookingAnswers(given: Json, { people }: ScrubWorld): unknown {
  const hidden: unknown = JSON.parse(hideInJson(JSON.stringify(given), people).text);
  if (areOfErased(hidden, people) === false) return hidden;
  return mapTexts(hidden, (text) => (text === '' || people.isStandIn(text) ? text : erasedName));
}

/** Of what held the address the stand-in stays. */
function standsFor(text: string, { people }: ScrubWorld): string {
  if (text === '' || people.isStandIn(text)) return text;
  return people.standInFor(text) ?? erasedName;
}
