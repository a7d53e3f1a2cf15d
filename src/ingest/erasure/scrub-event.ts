import { isJson, type Json, parseCalcomEvent, whenTold } from '../calcom-webhook/calcom-event.ts';
import { fieldsOfHosts, readFields } from '../calcom-webhook/read-fields.ts';
import type { ErasedRecords } from './erased-records.ts';
import { hideInText, hideInValue, namesErased } from './hide-in-json.ts';
import type { ScrubWorld } from './personal-rule.ts';
import { isOfErased, scrubPayload } from './scrub-payload.ts';
import { scrubRecords } from './scrub-records.ts';
import { scrubSubmission } from './scrub-submission.ts';

export interface KeptEvent {
  readonly kind: string;
  readonly body: string;
  readonly receivedAt: number;
}

export interface EventWorld extends ScrubWorld {
  readonly records: Pick<ErasedRecords, 'has'>;
}

/** An event with more addresses counts as one that names somebody: what nobody reads of it goes, unsearched. */
const mostAddresses = 2_000;

/**
 * An event as it may be kept, which comes to the same records; null where it is of nobody who was erased. Of one that
 * is only what Kepi reads stays: what else stands beside an address nobody knows.
 */
export function scrubEvent(event: KeptEvent, world: EventWorld): string | null {
  const { body } = event;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return namesErased(body, world.people) ? '' : null;
  }
  try {
    const scrubbed = scrubParsed(event, parsed, world);
    if (scrubbed === null) return null;
    const kept = JSON.stringify(scrubbed);
    return kept === JSON.stringify(parsed) ? body : kept;
  } catch (error) {
    // Nested too deep to be walked.
    if (!(error instanceof RangeError)) throw error;
    const hidden = hideInText(body, world.people);
    return hidden.named ? hidden.text : null;
  }
}

function scrubParsed({ kind, body, receivedAt }: KeptEvent, parsed: unknown, world: EventWorld): unknown {
  const [system, about = ''] = kind.split(' ');
  const crowded = (body.match(/@|%40|\\u0040/gi)?.length ?? 0) > mostAddresses;
  const names = (value: unknown) => crowded || hideInValue(value, world.people).named;
  if (system === 'nexudus') return scrubRecords(about, parsed, names, world);
  const told = system === 'calcom' ? parseCalcomEvent(parsed) : { reason: '' };
  if ('reason' in told) return names(parsed) ? {} : null;
  const { trigger, payload } = told;
  const { triggerEvent, createdAt } = parsed as Json;
  const outside = { triggerEvent, ...(createdAt !== undefined && { createdAt }) };
  if (trigger === 'FORM_SUBMITTED') {
    if (!names(parsed)) return null;
    return { ...outside, payload: scrubSubmission(payload, whenTold(told, receivedAt), world) };
  }
  const whole = payload === parsed;
  const known = isOfErased(whole ? { ...payload, bookingId: payload.id } : payload, world.records);
  if (!known && !names(withoutHosts(parsed as Json))) return null;
  const scrubbed = scrubPayload(payload, readFields.get(trigger) ?? {}, known, world);
  return whole ? { triggerEvent, ...scrubbed } : { ...outside, payload: scrubbed };
}

/** Whose address is there as that of a host alone stays. */
function withoutHosts(body: Json): Json {
  const hosts = [...fieldsOfHosts, 'hosts', 'hostEmail'];
  const others = (fields: Json) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !hosts.includes(field)));
  return { ...others(body), ...(isJson(body.payload) && { payload: others(body.payload) }) };
}
