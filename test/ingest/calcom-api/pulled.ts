import { afterEach } from 'vitest';
import { type AskTiming, usualTiming } from '../../../src/ingest/asking/ask-timing.ts';
import { calcomApi } from '../../../src/ingest/calcom-api/calcom-api.ts';
import type { Pull } from '../../../src/ingest/connector.ts';
import { type PullSummary, pullSource } from '../../../src/ingest/pull-source.ts';
import { SecretBox } from '../../../src/sources/secret-box.ts';
import { addSource, type Source } from '../../../src/sources/sources.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { apiKey, type CalcomServer, type Conduct, openCalcom } from './calcom-server.ts';
import { day, type ServedTables, start } from './served-tables.ts';

export const box = new SecretBox({ data: '', secretKey: 'a key for tests that nobody else uses' });

export interface Connected {
  readonly server: CalcomServer;
  readonly conduct: Conduct;
  readonly workspace: number;
  readonly source: Source;
  /** A minute after the one before. */
  pull(options?: {
    readonly compare?: Pull['compare'];
    readonly signal?: AbortSignal;
    readonly timing?: Partial<AskTiming>;
    readonly onProgress?: Pull['onProgress'];
  }): Promise<PullSummary>;
  /** How long the pulls have waited, in milliseconds. */
  readonly waited: number[];
}

const opened: CalcomServer[] = [];
let sources = 0;

/** A source that is connected to a server of its own. */
export async function connect(
  engine: Engine,
  workspace: number,
  tables: ServedTables,
  asked: Partial<Conduct> & { readonly apiKey?: string } = {},
): Promise<Connected> {
  const { apiKey: key = apiKey, ...odd } = asked;
  const conduct: Conduct = {
    tables,
    now: start + 30 * day,
    userId: 1,
    organization: 7,
    ignored: [],
    exclusive: false,
    most: 250,
    instead: () => false,
    spoil: (_, body) => body,
    ...odd,
  };
  const server = await openCalcom(conduct);
  opened.push(server);
  const source = await addSource(engine, box, {
    workspace,
    name: `calcom-${++sources}`,
    kind: 'calcom-api',
    settings: { baseUrl: server.origin },
    secrets: { apiKey: key },
    now: conduct.now,
  });
  const waited: number[] = [];
  const wait = async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    waited.push(Math.round(milliseconds));
  };
  return {
    server,
    conduct,
    workspace,
    source,
    waited,
    pull({ compare = 'recent', signal = new AbortController().signal, timing, onProgress } = {}) {
      conduct.now += 60_000;
      return pullSource(engine, source, {
        connectors: [calcomApi({ ...usualTiming, wait, timeout: 5_000, ...timing })],
        box,
        clock: () => conduct.now,
        signal,
        compare,
        ...(onProgress && { onProgress }),
      });
    },
  };
}

export const closeServers = () =>
  afterEach(async () => {
    for (const server of opened.splice(0)) await server.close();
  });
