import type { WebhookChanges } from '../webhook-changes.ts';
import { parseCalcomEvent, whenTold } from './calcom-event.ts';
import { ToldRows } from './told-rows.ts';
import { triggers } from './triggers.ts';

/** What an event of Cal.com comes to. The same body comes to the same, whenever it is read. */
export function toCalcomChanges(body: unknown, receivedAt: number): WebhookChanges {
  const event = parseCalcomEvent(body);
  if ('reason' in event) return { kind: 'refused', reason: event.reason };
  const { trigger, payload } = event;
  const known = Object.hasOwn(triggers, trigger) ? triggers[trigger] : undefined;
  if (known === undefined) return { kind: 'ignored', reason: `the trigger ${trigger} is not known` };
  if ('ignored' in known) return { kind: 'ignored', reason: known.ignored };
  const told = new ToldRows(trigger);
  known(told, payload, whenTold(event, receivedAt));
  return { kind: 'changes', batches: told.batches, gone: [], rejects: told.rejects };
}
