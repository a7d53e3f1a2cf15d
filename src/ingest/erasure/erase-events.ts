import { any, sql } from '../../sql/statement.ts';
import type { Engine, Writer } from '../../store/engine.ts';
import type { Digest } from '../record-changes.ts';
import { FormKnowledge } from './form-knowledge.ts';
import { holdsOneOf, spellingsOf } from './named-in-store.ts';
import { readErased } from './read-erased.ts';
import { scrubEvent } from './scrub-event.ts';

/** Read at a time. */
const most = 500;

/** Takes a guest out of the events that are kept, so that one who replays them does not meet him. */
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
    // Some write every @ in another way.
    const held = any([holdsOneOf('body', spellingsOf(email)), holdsOneOf('body', ['\\u0040'])]);
    const found = await writer.read(
      sql`SELECT id FROM inbox_event WHERE workspace = ${workspace} AND ${held} ORDER BY id`,
    );
    let changed = 0;
    for (let from = 0; from < found.length; from += most) {
      const ids = found.slice(from, from + most).map(({ id }) => id as string);
      changed += await rewriteEvents(writer, workspace, ids, (event) => scrubEvent(event, world));
    }
    return changed;
  }, 'inbox');
}

async function rewriteEvents(
  writer: Writer,
  workspace: number,
  ids: readonly string[],
  scrub: (event: { kind: string; body: string; receivedAt: number }) => string | null,
): Promise<number> {
  await writer.stage(
    'found_event',
    [{ name: 'id', type: 'text' }],
    ids.map((id) => [id]),
  );
  const rows = await writer.read(
    sql`SELECT id, kind, body, created_at FROM inbox_event
      WHERE workspace = ${workspace} AND id IN (SELECT id FROM found_event)`,
  );
  await writer.drop('found_event');
  const changed = rows.flatMap(({ id, kind, body, created_at: receivedAt }) => {
    const event = { kind: kind as string, body: body as string, receivedAt: receivedAt as number };
    const scrubbed = scrub(event);
    return scrubbed === null || scrubbed === body ? [] : [[id as string, scrubbed]];
  });
  if (changed.length === 0) return 0;
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
  return changed.length;
}
