import type { Engine } from '../../store/engine.ts';
import type { Digest } from '../record-changes.ts';
import { FormKnowledge } from './form-knowledge.ts';
import type { ScrubWorld } from './personal-rule.ts';
import { readErased } from './read-erased.ts';
import { type KeptEvent, scrubEvent } from './scrub-event.ts';

/** Events as they may be kept, before they are. */
export async function scrubArriving<Event extends KeptEvent & { readonly workspace: number }>(
  store: Pick<Engine, 'read'>,
  digest: Digest | undefined,
  events: readonly Event[],
): Promise<readonly Event[]> {
  const worlds = new Map<number, ScrubWorld>();
  for (const workspace of new Set(events.map((event) => event.workspace))) {
    const people = await readErased(store, workspace, digest);
    if (people !== null) worlds.set(workspace, { people, forms: await FormKnowledge.read(store, workspace) });
  }
  if (worlds.size === 0) return events;
  return events.map((event) => {
    const world = worlds.get(event.workspace);
    const body = world === undefined ? null : scrubEvent(event, world);
    return body === null ? event : { ...event, body };
  });
}
