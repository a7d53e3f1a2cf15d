import { any, sql } from '../../sql/statement.ts';
import type { Engine, Writer } from '../../store/engine.ts';
import { readEvent } from '../inbox/read-event.ts';
import type { Digest } from '../record-changes.ts';
import type { Suppression } from '../suppression.ts';
import { FormKnowledge } from './form-knowledge.ts';
import { holdsOneOf, spellingsOf } from './named-in-store.ts';
import { readErased } from './read-erased.ts';
import { type KeptEvent, scrubEvent } from './scrub-event.ts';

/** Read at a time. */
const most = 500;

interface FoundEvent extends KeptEvent {
  readonly id: string;
}

/** The kept events in which an address may stand. */
async function* eventsThatHold(
  store: Pick<Engine, 'read'>,
  workspace: number,
  texts: readonly string[],
): AsyncGenerator<readonly FoundEvent[]> {
  // Some write every @ in another way.
  const held = any([holdsOneOf('body', texts), holdsOneOf('body', ['\\u0040'])]);
  for (let after = ''; ; ) {
    const rows = await store.read(
      sql`SELECT id, kind, body, created_at FROM inbox_event
        WHERE workspace = ${workspace} AND id > ${after} AND ${held} ORDER BY id LIMIT ${most}`,
    );
    if (rows.length === 0) return;
    yield rows.map(({ id, kind, body, created_at: receivedAt }) => ({
      id: id as string,
      kind: kind as string,
      body: body as string,
      receivedAt: receivedAt as number,
    }));
    after = rows.at(-1)?.id as string;
  }
}

/** What events tell to be of a guest, though he may have left it since. */
export async function learnFromEvents(
  writer: Writer,
  workspace: number,
  texts: readonly string[],
  suppression: Suppression,
): Promise<void> {
  for await (const events of eventsThatHold(writer, workspace, texts)) {
    for (const { kind, body, receivedAt } of events) {
      const read = readEvent(kind, body, receivedAt);
      if (read.kind === 'changes') for (const batch of read.batches) suppression.batch(batch);
    }
  }
}

/** Takes a guest out of the events that are kept, so that whoever replays them does not meet him. */
export async function eraseEvents(
  engine: Engine,
  workspace: number,
  email: string,
  digest: Digest,
): Promise<number> {
  return engine.write(async (writer) => {
    const people = await readErased(writer, workspace, digest);
    if (people === null) return 0;
    const world = { people, forms: await FormKnowledge.read(writer, workspace) };
    let erased = 0;
    for await (const events of eventsThatHold(writer, workspace, spellingsOf(email))) {
      const changed = events.flatMap((event) => {
        const body = scrubEvent(event, world);
        return body === null || body === event.body ? [] : [[event.id, body]];
      });
      if (changed.length > 0) await rewriteEvents(writer, workspace, changed);
      erased += changed.length;
    }
    return erased;
  }, 'inbox');
}

async function rewriteEvents(
  writer: Writer,
  workspace: number,
  changed: readonly (readonly string[])[],
): Promise<void> {
  await writer.stage(
    'erased_event',
    [
      { name: 'event_id', type: 'text' },
      { name: 'other_body', type: 'text' },
    ],
    changed,
  );
  const ours = sql`workspace = ${workspace} AND id IN (SELECT event_id FROM erased_event)`;
  await writer.replace(
    'inbox_event',
    ours,
    sql`SELECT workspace, id, source, kind, created_at, other_body
      FROM (SELECT workspace, id, source, kind, created_at FROM inbox_event WHERE ${ours}) kept
      JOIN erased_event ON event_id = id`,
  );
  await writer.drop('erased_event');
}
