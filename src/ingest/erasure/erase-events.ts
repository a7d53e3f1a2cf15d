import type { RecordBatch } from '../../records/record-batch.ts';
import { type Statement, sql } from '../../sql/statement.ts';
import type { Engine, Writer } from '../../store/engine.ts';
import { readEvent } from '../inbox/read-event.ts';
import type { Digest } from '../record-changes.ts';
import type { Suppression } from '../suppression.ts';
import { ErasedRecords } from './erased-records.ts';
import { FormKnowledge } from './form-knowledge.ts';
import { holdsOneOf } from './named-in-store.ts';
import { readErased } from './read-erased.ts';
import { type KeptEvent, scrubEvent } from './scrub-event.ts';

/** Read at a time. */
const most = 500;

interface FoundEvent extends KeptEvent {
  readonly id: string;
}

/** The kept events, in the order of arrival. */
async function* keptEvents(
  store: Pick<Engine, 'read'>,
  workspace: number,
  held: Statement = sql`TRUE`,
): AsyncGenerator<readonly FoundEvent[]> {
  for (let [at, after] = [0, '']; ; ) {
    const rows = await store.read(
      sql`SELECT id, kind, body, created_at FROM inbox_event
        WHERE workspace = ${workspace} AND created_at >= ${at} AND id > ${after} AND ${held}
        ORDER BY id LIMIT ${most}`,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ id, kind, body, created_at: receivedAt }) => ({
      id: id as string,
      kind: kind as string,
      body: body as string,
      receivedAt: receivedAt as number,
    }));
    [at, after] = [last.created_at as number, last.id as string];
  }
}

/** What events tell to be of a guest, though he may have left it since. */
export async function learnFromEvents(
  writer: Writer,
  workspace: number,
  texts: readonly string[],
  suppression: Suppression,
): Promise<void> {
  // Some write letters in another way.
  const held = holdsOneOf('body', [...texts, '\\u']);
  for await (const events of keptEvents(writer, workspace, held)) {
    for (const event of events) for (const batch of readBatches(event)) suppression.batch(batch);
  }
}

/** One that is nested too deep to be read has told nothing. */
function readBatches({ kind, body, receivedAt }: FoundEvent): readonly RecordBatch[] {
  try {
    const read = readEvent(kind, body, receivedAt);
    return read.kind === 'changes' ? read.batches : [];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Which events are of those who were erased, and how many of them are other than before. */
interface ErasedEvents {
  readonly ids: readonly string[];
  readonly changed: number;
}

/**
 * Takes those who were erased out of the events that are kept, so that whoever replays them does not meet them. All are
 * looked at: what is about a booking of somebody need not say his address.
 */
export async function eraseEvents(engine: Engine, workspace: number, digest: Digest): Promise<ErasedEvents> {
  // Whatever is written after this knows of them already.
  await engine.write(async () => {}, 'inbox');
  const people = await readErased(engine, workspace, digest);
  if (people === null) return { ids: [], changed: 0 };
  const records = await ErasedRecords.read(engine, workspace);
  const world = { people, records, forms: await FormKnowledge.read(engine, workspace) };
  const ids: string[] = [];
  let erased = 0;
  for await (const events of keptEvents(engine, workspace)) {
    const changed: [string, string][] = [];
    for (const event of events) {
      const body = scrubEvent(event, world);
      if (body === null) continue;
      ids.push(event.id);
      if (body !== event.body) changed.push([event.id, body]);
    }
    if (changed.length > 0) {
      await engine.write((writer) => rewriteEvents(writer, workspace, changed), 'inbox');
    }
    erased += changed.length;
  }
  return { ids, changed: erased };
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
