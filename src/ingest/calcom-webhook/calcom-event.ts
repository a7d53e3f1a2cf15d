import { parseInstant } from '../dump/parse-instant.ts';

export type Json = Readonly<Record<string, unknown>>;

/** An event of Cal.com, as far as its outside goes. */
export interface CalcomEvent {
  readonly trigger: string;
  /** When Cal.com told it; null where the body does not say. */
  readonly toldAt: number | null;
  /** What it is about: the payload, or for meetings the whole body. */
  readonly payload: Json;
}

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A body that Cal.com writes by itself; a reason for one that it does not. */
export function parseCalcomEvent(body: unknown): CalcomEvent | { readonly reason: string } {
  const custom =
    'Kepi reads what Cal.com sends by itself: leave the custom payload template of the webhook empty';
  if (!isJson(body)) return { reason: `The body is no JSON object. ${custom}.` };
  const { triggerEvent, createdAt, payload } = body;
  if (typeof triggerEvent !== 'string' || !/^[A-Z][A-Z_]{2,63}$/.test(triggerEvent)) {
    return { reason: `The body has no triggerEvent such as BOOKING_CREATED. ${custom}.` };
  }
  const whole = isMeeting(triggerEvent);
  if (!whole && !isJson(payload)) return { reason: `The body has no payload. ${custom}.` };
  // The createdAt of a meeting is that of its booking.
  const told = whole || typeof createdAt !== 'string' ? null : parseInstant(createdAt);
  return {
    trigger: triggerEvent,
    toldAt: typeof told === 'number' ? told : null,
    payload: whole ? body : (payload as Json),
  };
}

/** So much the clock of Cal.com may be ahead of ours. */
const clockSkew = 5 * 60_000;

/** As of when an event counts: one from the future would be the newest word for ever. */
export const whenTold = ({ toldAt }: CalcomEvent, receivedAt: number): number =>
  toldAt !== null && toldAt <= receivedAt + clockSkew ? toldAt : receivedAt;

const isMeeting = (trigger: string) => trigger === 'MEETING_STARTED' || trigger === 'MEETING_ENDED';
