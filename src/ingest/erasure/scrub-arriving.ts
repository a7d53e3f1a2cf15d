import type { Engine } from '../../store/engine.ts';
import type { Digest } from '../record-changes.ts';
import { ErasedRecords } from './erased-records.ts';
import { idsWithin } from './event-references.ts';
import { FormKnowledge } from './form-knowledge.ts';
import { readErased } from './read-erased.ts';
import { type EventWorld, type KeptEvent, scrubEvent } from './scrub-event.ts';

type Arriving = KeptEvent & { readonly workspace: number };

/**
 * How events may be kept, before they are: each by itself, so that one which cannot be does not take others with it.
 * Within the write that keeps them, so that nobody is erased in between.
 */
export async function scrubArriving(
  store: Pick<Engine, 'read'>,
  digest: Digest | undefined,
  events: readonly Arriving[],
): Promise<(event: Arriving) => string> {
  const worlds = new Map<number, EventWorld | { readonly error: unknown }>();
  for (const workspace of new Set(events.map((event) => event.workspace))) {
    const of = events.filter((event) => event.workspace === workspace);
    const world = await readWorld(store, workspace, digest, of).catch((error: unknown) => ({ error }));
    if (world !== null) worlds.set(workspace, world);
  }
  return (event) => {
    const world = worlds.get(event.workspace);
    if (world === undefined) return event.body;
    if ('error' in world) throw world.error;
    return scrubEvent(event, world) ?? event.body;
  };
}

async function readWorld(
  store: Pick<Engine, 'read'>,
  workspace: number,
  digest: Digest | undefined,
  events: readonly KeptEvent[],
): Promise<EventWorld | null> {
  const people = await readErased(store, workspace, digest);
  if (people === null) return null;
  const records = await ErasedRecords.read(store, workspace, [...new Set(events.flatMap(idsWithin))]);
  return { people, records, forms: await FormKnowledge.read(store, workspace) };
}
