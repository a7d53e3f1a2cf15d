import type { SecretBox } from '../sources/secret-box.ts';
import { PullStopped, SourceError } from '../sources/source-error.ts';
import { afterComparing, noteRun, readRuns } from '../sources/source-runs.ts';
import { openSource, type Source } from '../sources/sources.ts';
import { withoutSecrets } from '../sources/without-secrets.ts';
import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import type { Connector, Pull, Pulled } from './connector.ts';
import { hideRejects } from './erasure/hide-rejects.ts';
import { addRejects } from './keep-rejects.ts';
import { type RecordedCounts, recordChanges } from './record-changes.ts';
import { removeRejects } from './remove-rejects.ts';
import { settlingSubmissions } from './settle-submissions.ts';

export interface PullOptions {
  readonly connectors: readonly Connector[];
  readonly box: SecretBox;
  readonly clock: () => number;
  readonly signal: AbortSignal;
  readonly compare: Pull['compare'];
  readonly onProgress?: Pull['onProgress'];
}

/** What a pull has done. */
export interface PullSummary extends Pulled {
  readonly source: string;
  readonly counts: Omit<RecordedCounts, 'unchanged' | 'stale'>;
}

/** Pulls once, and keeps what came of it; what went wrong is one line of the source's status, and thrown. */
export async function pullSource(engine: Engine, source: Source, options: PullOptions): Promise<PullSummary> {
  const { connectors, box, clock, signal, compare, onProgress = () => {} } = options;
  const { workspace, name } = source;
  const connector = connectors.find(({ kind }) => kind === source.kind);
  if (connector === undefined) {
    throw new SourceError(`${name} is a ${source.kind}, which sends by itself: there is nothing to pull.`);
  }
  const counts = { added: 0, updated: 0, removed: 0 };
  const digest = (text: string) => box.digest(text);
  const before = (await readRuns(engine, workspace)).get(name);
  await noteRun(engine, workspace, name, { startedAt: clock(), endedAt: null, outcome: 'running' });
  let secrets: unknown = null;
  try {
    const opened = await openSource(engine, box, source);
    secrets = opened.secrets;
    const pulling: Pull = {
      workspace,
      clock,
      signal,
      compare,
      state: await readState(engine, source),
      read: (statement) => engine.read(statement),
      async write({ observedAt, state, whole }, bring) {
        signal.throwIfAborted();
        // A source whose clock is ahead has not been followed into the future.
        const seenAt = Math.min(observedAt, clock());
        const recording = { workspace, source: name, observedAt: seenAt, partial: !whole, digest };
        const recorded = await recordChanges(engine, recording, async (found) => {
          const complete = await bring(found);
          await found.writer.replace(
            'source_state',
            sql`workspace = ${workspace} AND source = ${name}`,
            sql`SELECT ${workspace} AS workspace, ${name} AS source, ${JSON.stringify(state)} AS state`,
          );
          return complete;
        });
        for (const { added, updated, removed } of recorded.values()) {
          counts.added += added;
          counts.updated += updated;
          counts.removed += removed;
        }
        return recorded;
      },
      reject: (rejects) =>
        engine.write(async (writer) => {
          const shown = await hideRejects(writer, workspace, digest, rejects);
          await addRejects(writer, workspace, name, shown, clock());
        }),
      readable: (places) => engine.write((writer) => removeRejects(writer, workspace, name, places)),
      onProgress,
    };
    const pulled = await settlingSubmissions(engine, workspace, () => connector.pull(opened, pulling));
    const at = clock();
    const { drift, compared } = pulled;
    const whole = drift === null || compare !== 'whole' ? {} : { wholeAt: at, wholeDrift: drift };
    const found =
      drift === null
        ? {}
        : compared === undefined
          ? { comparedAt: at, drift }
          : { comparedAt: at, ...afterComparing(before, drift, compared) };
    await noteRun(engine, workspace, name, {
      endedAt: at,
      outcome: 'done',
      error: null,
      succeededAt: at,
      ...found,
      ...whole,
    });
    return { source: name, counts, ...pulled };
  } catch (thrown) {
    const error = withoutSecrets(thrown, secrets);
    const line = toLine(signal.aborted ? new PullStopped() : error);
    await noteRun(engine, workspace, name, { endedAt: clock(), outcome: 'failed', error: line }).catch(
      () => {},
    );
    throw error;
  }
}

async function readState(engine: Engine, { workspace, name }: Source): Promise<unknown> {
  const [row] = await engine.read(
    sql`SELECT state FROM source_state WHERE workspace = ${workspace} AND source = ${name}`,
  );
  return row === undefined ? null : JSON.parse(row.state as string);
}

const toLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error))
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 1_000);
