import type { FastifyInstance, InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { onTestFinished } from 'vitest';
import { settings } from '../../src/config/settings.ts';
import { addRejects } from '../../src/ingest/keep-rejects.ts';
import { buildServer, type KepiServer } from '../../src/main.ts';
import { createKey } from '../../src/people/create-key.ts';
import { addLogin } from '../../src/people/logins.ts';
import { addWorkspace } from '../../src/people/workspaces.ts';
import type { SourceKindName } from '../../src/sources/source-kinds.ts';
import { addSource } from '../../src/sources/sources.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Engine } from '../../src/store/engine.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { fewEngines } from '../engines.ts';
import { bringPeople, today } from '../people/open-people.ts';
import { TestSource } from '../sources/test-connector.ts';

const [first] = fewEngines;

export const secretOf: Readonly<Record<SourceKindName, unknown>> = {
  'calcom-postgres': { url: 'postgres://kepi:hunter2hunter2@db/cal' },
  'calcom-api': { apiKey: 'hunter2hunter2' },
  'calcom-webhook': { signature: 'hunter2hunter2' },
  'nexudus-api': { email: 'ann@example.com', password: 'hunter2hunter2' },
  'nexudus-webhook': {},
};

export interface SourceServer {
  readonly engine: Engine;
  readonly server: KepiServer;
  readonly app: FastifyInstance;
  readonly source: TestSource;
  log(): string;
  add(name: string, kind: SourceKindName, workspace?: number): Promise<void>;
  reject(source: string, reasons: readonly string[], workspace?: number): Promise<void>;
  wait(source: string, events: number, workspace?: number): Promise<void>;
  /** A key of an operator of the workspace main, or of one beside it. */
  key(scopes: string, more?: { readonly owner?: string; readonly workspace?: string }): Promise<string>;
  ask(url: string, key: string | null, more?: InjectOptions): Promise<Response>;
}

/** The whole server, with two workspaces, an operator in each, and Ann, who is a person of the first. */
export async function openSourceServer({ rateLimit = 0, trustProxy = false } = {}): Promise<SourceServer> {
  if (first === undefined) throw new Error('no engine is chosen');
  const store = await first.open();
  const { engine } = store;
  let log = '';
  const source = new TestSource();
  const config = settings.parse({ rateLimit, trustProxy, data: temporaryFolder() });
  const server = buildServer(engine, config, {
    clock: () => today,
    log: { write: (line) => (log += line) },
    connectors: [source.connector],
  });
  onTestFinished(async () => {
    await server.close();
    await store.close();
  });
  const workspaces = [{ id: 1, name: 'main' }, await addWorkspace(engine, 'berlin')];
  for (const workspace of workspaces) {
    const email = `otto@${workspace.name}.example.com`;
    await addLogin(engine, { workspace, email, operator: true, password: 'correct horse', now: today });
  }
  await bringPeople(engine, [{ id: 1, email: 'ann@example.com' }]);
  return {
    engine,
    server,
    app: server.app,
    source,
    log: () => log,
    async add(name, kind, workspace = 1) {
      const added = { workspace, name, kind, settings: {}, secrets: secretOf[kind], now: today };
      await addSource(engine, server.secrets, added);
    },
    async reject(of, reasons, workspace = 1) {
      const rejects = reasons.map((reason, n) => ({
        file: 'Booking',
        line: n + 1,
        column: 'startTime',
        reason,
        value: 'soon',
      }));
      await engine.write((writer) => addRejects(writer, workspace, of, rejects, today));
    },
    async wait(of, events, workspace = 1) {
      await engine.write(async (writer) => {
        for (let n = 0; n < events; n++) {
          await writer.insert(
            'inbox_waiting',
            sql`SELECT ${workspace} AS workspace, ${`${of}-${n}`} AS id, ${of} AS source, ${today - 1_000 * n} AS created_at`,
          );
        }
      }, 'inbox');
    },
    async key(scopes, { workspace = 'main', owner = `otto@${workspace}.example.com` } = {}) {
      const made = await createKey(engine, {
        workspace: workspaces.find(({ name }) => name === workspace) ?? { id: 1, name: 'main' },
        owner,
        name: scopes,
        scopes: scopes.split(',') as never,
        expiresAt: null,
        now: today,
      });
      return made.key;
    },
    ask: (url, key, { headers, ...more } = {}) =>
      server.app.inject({
        url,
        headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...headers },
        ...more,
      }),
  };
}

/** Once it holds; the engine has to be asked again and again. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never came to hold');
}
