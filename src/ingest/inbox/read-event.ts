import { toCalcomChanges } from '../calcom-webhook/calcom-changes.ts';
import type { WebhookChanges } from '../webhook-changes.ts';

/** What a kept event comes to; `kind` names the system and, where the body does not say it, what it is about. */
export function readEvent(kind: string, body: string, receivedAt: number): WebhookChanges {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return { kind: 'refused', reason: 'The body is not JSON: leave the custom payload template empty.' };
  }
  const [system] = kind.split(' ');
  switch (system) {
    case 'calcom':
      return toCalcomChanges(parsed, receivedAt);
    default:
      return { kind: 'refused', reason: `Events of ${system} are not known to this release of Kepi.` };
  }
}
