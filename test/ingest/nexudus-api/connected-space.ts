import { usualTiming } from '../../../src/ingest/asking/ask-timing.ts';
import type { NexudusTiming } from '../../../src/ingest/nexudus-api/ask-nexudus.ts';
import { nexudusConnector } from '../../../src/ingest/nexudus-api/nexudus-api.ts';
import { type PullSummary, pullSource } from '../../../src/ingest/pull-source.ts';
import { SecretBox } from '../../../src/sources/secret-box.ts';
import type { Drift } from '../../../src/sources/source-runs.ts';
import { readRuns } from '../../../src/sources/source-runs.ts';
import { addSource, requireSource } from '../../../src/sources/sources.ts';
import type { Engine } from '../../../src/store/engine.ts';
import type { PlainRow, Tables } from '../tables.ts';
import { credentials, openSpaceServer, type SpaceServer } from './space-server.ts';

export interface ConnectedSpace {
  readonly server: SpaceServer;
  readonly workspace: number;
  readonly source: string;
  /** How long was waited, in milliseconds, without having waited. */
  readonly waits: number[];
  pull(how?: PullHow): Promise<PullSummary>;
  /** What went wrong, as the source's status shows it. */
  failure(how?: PullHow): Promise<string>;
}

export interface PullHow {
  readonly compare?: 'recent' | 'whole';
  readonly signal?: AbortSignal;
  readonly timing?: Partial<NexudusTiming>;
}

/** The clock of the server when it is opened: a day after all that the records say. */
export const opened = Date.parse('2026-11-10T12:00:00Z');
export const minute = 60_000;

/** A server with these records, and a source that is connected to it. */
export async function connectSpace(
  engine: Engine,
  workspace: number,
  tables: Tables,
  secrets: unknown = credentials,
): Promise<ConnectedSpace> {
  const server = await openSpaceServer(tables, opened);
  const box = new SecretBox({ data: '', secretKey: 'a key of the tests, long enough for all' });
  const name = `space-${workspace}`;
  const settings = { baseUrl: `${server.origin}/` };
  await addSource(engine, box, { workspace, name, kind: 'nexudus-api', settings, secrets, now: opened });
  const waits: number[] = [];
  const wait = async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted();
    waits.push(Math.round(milliseconds));
  };
  const pull = async ({ compare = 'recent', signal, timing = {} }: PullHow = {}) =>
    pullSource(engine, await requireSource(engine, name), {
      connectors: [nexudusConnector({ ...usualTiming, wait, random: () => 0, spacing: 0, ...timing })],
      box,
      clock: () => server.now,
      signal: signal ?? new AbortController().signal,
      compare,
    });
  return {
    server,
    workspace,
    source: name,
    waits,
    pull,
    async failure(how) {
      const summary = await pull(how).catch(() => null);
      if (summary !== null) throw new Error(`nothing went wrong: ${JSON.stringify(summary)}`);
      return (await readRuns(engine, workspace)).get(name)?.error ?? '';
    },
  };
}

/** As Nexudus would serve them: with the time of the last change, and without bookings that were cancelled. */
export function asServed(tables: Tables, updatedOn = '2026-11-09T12:00:00Z'): Tables {
  const cancelled = new Set(
    (tables.cancelledbookings ?? []).map(({ Id, OriginalBookingId }) => OriginalBookingId ?? Id),
  );
  return Object.fromEntries(
    Object.entries(tables).map(([entity, rows]) => [
      entity,
      rows
        .filter(({ Id }) => entity !== 'bookings' || !cancelled.has(Id))
        .map((row): PlainRow => ({ ...row, UpdatedOn: row.UpdatedOn ?? updatedOn })),
    ]),
  );
}

export const none = { added: 0, updated: 0, removed: 0 };

export const drifted = (table: string, counts: Partial<Drift>): Drift => ({
  table,
  unit: 'all',
  missing: 0,
  extra: 0,
  differing: 0,
  repaired: true,
  ...counts,
});

/** These entities alone. */
export const only = (tables: Tables, ...entities: readonly string[]): Tables =>
  Object.fromEntries(entities.map((entity) => [entity, tables[entity] ?? []]));
