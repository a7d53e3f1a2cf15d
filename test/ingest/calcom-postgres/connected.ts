import { randomUUID } from 'node:crypto';
import { toConnector } from '../../../src/ingest/calcom-postgres/calcom-postgres.ts';
import type { Connector } from '../../../src/ingest/connector.ts';
import { type PullOptions, type PullSummary, pullSource } from '../../../src/ingest/pull-source.ts';
import { SecretBox } from '../../../src/sources/secret-box.ts';
import { readRuns, type SourceRun } from '../../../src/sources/source-runs.ts';
import { addSource, type Source } from '../../../src/sources/sources.ts';
import type { Engine } from '../../../src/store/engine.ts';

export const connector = toConnector({ connect: 5_000, page: 10_000, sum: 10_000 });
const box = new SecretBox({ data: '', secretKey: 'a key that only the tests know, and long enough' });
export const digest = (text: string) => box.digest(text);

/** A database that is connected to a workspace. */
export interface Connected {
  readonly source: Source;
  pull(options?: Partial<PullOptions>): Promise<PullSummary>;
  /** The last attempt. */
  run(): Promise<SourceRun | undefined>;
}

export async function connect(
  engine: Engine,
  workspace: number,
  url: string,
  how: Connector<'calcom-postgres'> = connector,
): Promise<Connected> {
  const clock = () => Date.now();
  const name = `pg-${randomUUID()}`;
  const added = { workspace, name, kind: 'calcom-postgres' as const, settings: {}, secrets: { url } };
  const source = await addSource(engine, box, { ...added, now: clock() });
  const signal = new AbortController().signal;
  return {
    source,
    pull: (options) =>
      pullSource(engine, source, { connectors: [how], box, clock, signal, compare: 'recent', ...options }),
    run: async () => (await readRuns(engine, workspace)).get(source.name),
  };
}
