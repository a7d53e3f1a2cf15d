import type { RecordBatch } from '../../records/record-batch.ts';
import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { Engine, Writer } from '../../store/engine.ts';
import { StoreBusy } from '../../store/store-busy.ts';
import { StoreUnavailable } from '../../store/store-unavailable.ts';
import { shortened } from '../dump/dump-reject.ts';
import { hideRejects, type RejectWithin } from '../erasure/hide-rejects.ts';
import { addRejects } from '../keep-rejects.ts';
import { type Digest, recordChanges } from '../record-changes.ts';
import type { WebhookChanges } from '../webhook-changes.ts';
import { fileOfEvent, withRejectsOf } from './event-rejects.ts';
import { readEvent } from './read-event.ts';
import { forgetWaiting, readWaiting, type WaitingEvent } from './waiting-events.ts';

/** Whoever sends meanwhile is answered in between. */
const readAtOnce = 50;
const recordedAtOnce = 200;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Folding {
  readonly workspace: number;
  readonly digest: Digest;
  /** Folded in one write. */
  readonly most?: number;
}

type Changes = Extract<WebhookChanges, { kind: 'changes' }> & { readonly receivedAt: number };

/** Makes records of the first events that wait, and tells how many those were. */
export async function foldEvents(
  engine: Engine,
  { workspace, digest, most = 2_000 }: Folding,
): Promise<number> {
  const events = await readWaiting(engine, workspace, most);
  for (const [source, of] of bySource(events)) await foldTogether(engine, { workspace, digest, source }, of);
  return events.length;
}

interface OneSource {
  readonly workspace: number;
  readonly digest: Digest;
  readonly source: string;
}

/** One that the store cannot take must not hold up the others: it is looked for by halves, and told as rejected. */
async function foldTogether(engine: Engine, of: OneSource, events: readonly WaitingEvent[]): Promise<void> {
  try {
    await record(engine, of, events);
  } catch (error) {
    if (error instanceof StoreBusy || error instanceof StoreUnavailable) throw error;
    if (events.length > 1) {
      const half = Math.ceil(events.length / 2);
      await foldTogether(engine, of, events.slice(0, half));
      await foldTogether(engine, of, events.slice(half));
      return;
    }
    const [event] = events as [WaitingEvent];
    const reason = `could not be stored: ${error instanceof Error ? error.message : error}`;
    await engine.write((writer) => reject(writer, of, events, [rejected(event, reason)], event.receivedAt));
  }
  await forgetWaiting(engine, of.workspace, events);
}

async function record(engine: Engine, of: OneSource, events: readonly WaitingEvent[]): Promise<void> {
  const { workspace, source, digest } = of;
  const rejects: RejectWithin[] = [];
  const changes: Changes[] = [];
  for (const [n, event] of events.entries()) {
    if (n % readAtOnce === 0) await breathe();
    const read = readEvent(event.kind, event.body, event.receivedAt);
    if (read.kind === 'changes') {
      changes.push({ ...read, receivedAt: event.receivedAt });
      const { id, body: within } = event;
      rejects.push(...read.rejects.map((one) => ({ ...one, file: fileOfEvent(one.file, id), within })));
    } else if (read.kind === 'refused') rejects.push(rejected(event, read.reason));
  }
  const observedAt = Math.max(...events.map(({ receivedAt }) => receivedAt));
  await recordChanges(engine, { workspace, source, observedAt, digest }, async (recording) => {
    for (const batch of joined(changes)) {
      await recording.record(batch);
      await breathe();
    }
    for (const { table, rows, asOf } of changes.flatMap(({ gone }) => gone)) {
      await recording.gone(table, rows, asOf);
    }
    await reject(recording.writer, of, events, rejects, observedAt);
    return [];
  });
}

/** In place of what was rejected of the same events before. */
async function reject(
  writer: Writer,
  { workspace, source, digest }: OneSource,
  events: readonly WaitingEvent[],
  rejects: readonly RejectWithin[],
  at: number,
): Promise<void> {
  const eventIds = events.map(({ id }) => id);
  await withRejectsOf(writer, { workspace, source, eventIds }, (ours) => writer.remove('rejected_row', ours));
  const shown = await hideRejects(writer, workspace, digest, rejects);
  await addRejects(writer, workspace, source, shown, at);
}

const rejected = ({ id, kind, body }: WaitingEvent, reason: string): RejectWithin => ({
  file: fileOfEvent(kind, id),
  line: 0,
  column: null,
  reason,
  value: shortened(body),
  within: body,
});

/** Batches of each table. */
function* joined(changes: readonly Changes[]): Generator<RecordBatch> {
  const all = new Map<SourceTable, { rows: SourceRow[]; versions: number[] }>();
  for (const { batches, receivedAt } of changes) {
    for (const { table, rows, versions } of batches) {
      const batch = all.get(table) ?? { rows: [], versions: [] };
      all.set(table, batch);
      batch.rows.push(...rows);
      batch.versions.push(...(versions ?? rows.map(() => receivedAt)));
    }
  }
  for (const [table, { rows, versions }] of all) {
    for (let from = 0; from < rows.length; from += recordedAtOnce) {
      const to = from + recordedAtOnce;
      yield { table, rows: rows.slice(from, to), versions: versions.slice(from, to) };
    }
  }
}

function bySource(events: readonly WaitingEvent[]): Map<string, WaitingEvent[]> {
  const sources = new Map<string, WaitingEvent[]>();
  for (const event of events) {
    const of = sources.get(event.source) ?? [];
    if (of.push(event) === 1) sources.set(event.source, of);
  }
  return sources;
}
