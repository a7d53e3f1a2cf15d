import { toCalcomChanges } from '../calcom-webhook/calcom-changes.ts';
import { parseHookAction } from '../nexudus-webhook/parse-hook-action.ts';
import { toNexudusChanges } from '../nexudus-webhook/to-nexudus-changes.ts';
import type { WebhookChanges } from '../webhook-changes.ts';

/** What a kept event comes to; `kind` names the system and, where the body does not say it, what it is about. */
export function readEvent(kind: string, body: string, receivedAt: number): WebhookChanges {
  const [system, about = ''] = kind.split(' ');
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    const hint = system === 'calcom' ? ': leave the custom payload template of the webhook empty' : '';
    return { kind: 'refused', reason: `The body is not JSON${hint}.` };
  }
  if (system === 'calcom') return toCalcomChanges(parsed, receivedAt);
  const action = parseHookAction(about);
  if (system === 'nexudus' && action !== null) return toNexudusChanges(action, parsed, receivedAt);
  return { kind: 'refused', reason: `Events of ${kind} are not known to this release of Kepi.` };
}
