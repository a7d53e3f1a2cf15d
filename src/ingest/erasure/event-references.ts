import { isJson, parseCalcomEvent } from '../calcom-webhook/calcom-event.ts';
import { parseHookAction } from '../nexudus-webhook/parse-hook-action.ts';
import { personalRules } from './personal-rules.ts';
import type { KeptEvent } from './scrub-event.ts';
import { bookingIds } from './scrub-payload.ts';

/** The ids by which an event may be known to be of somebody who was erased. */
export function idsWithin({ kind, body }: KeptEvent): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return [];
  }
  return [...foundIds(kind, parsed)].filter((id) => id !== null && id !== undefined).map(String);
}

function* foundIds(kind: string, parsed: unknown): Generator<unknown> {
  const [system, about = ''] = kind.split(' ');
  if (system === 'nexudus') {
    const action = parseHookAction(about);
    if (action === null || action.means === 'nothing') return;
    const columns = personalRules.get(action.table)?.hangsOn ?? [];
    const records: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    for (const record of records.filter(isJson)) yield* columns.map(({ column }) => record[column]);
    return;
  }
  const told = parseCalcomEvent(parsed);
  if ('reason' in told) return;
  const { payload } = told;
  yield* bookingIds(payload);
  if (payload !== parsed) return;
  yield payload.id;
  const attendees = Array.isArray(payload.attendees) ? payload.attendees : [];
  yield* attendees.filter(isJson).map(({ id }) => id);
}
