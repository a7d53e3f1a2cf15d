import type { FastifyInstance, InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { test } from 'vitest';
import { settings } from '../../../src/config/settings.ts';
import { buildServer } from '../../../src/main.ts';
import { createKey } from '../../../src/people/create-key.ts';
import type { KeyScope } from '../../../src/people/key-scopes.ts';
import { addLogin } from '../../../src/people/logins.ts';
import { addWorkspace, type Workspace } from '../../../src/people/workspaces.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { mostEngines } from '../../engines.ts';
import { bringPeople, settleCoworkers, today } from '../../people/open-people.ts';

export const otto = 'otto@example.com';
export const ann = 'ann@example.com';
export const password = 'correct horse';

export interface PeopleServer {
  readonly engine: Engine;
  readonly app: FastifyInstance;
  readonly main: Workspace;
  readonly berlin: Workspace;
  log(): string;
  pass(ms: number): void;
  login(email: string, more?: { operator?: boolean; workspace?: Workspace }): Promise<void>;
  key(owner: string, scopes?: readonly KeyScope[], workspace?: Workspace): Promise<string>;
  ask(method: 'GET' | 'POST' | 'DELETE', url: string, more?: Asking): Promise<Response>;
}

interface Asking extends InjectOptions {
  /** Otto's, who may change everything, where none is given. */
  readonly key?: string | null;
}

/**
 * The whole server on each engine, with Otto, an operator of main, and one of berlin; Ann is a person of Cal.com, and
 * seven is a coworker.
 */
export function peopleServer(
  promise: string,
  work: (server: PeopleServer) => Promise<void>,
  set: Readonly<Record<string, unknown>> = {},
): void {
  for (const { name, open } of mostEngines) {
    test(`${promise}, on ${name}`, async () => {
      const store = await open();
      const { engine } = store;
      let now = today;
      let log = '';
      const config = settings.parse({ rateLimit: 0, ...set });
      const server = buildServer(engine, config, {
        clock: () => now,
        log: { write: (line) => (log += line) },
      });
      let failed = true;
      try {
        const main = { id: 1, name: 'main' };
        const berlin = await addWorkspace(engine, 'berlin');
        const login: PeopleServer['login'] = async (email, { operator = false, workspace = main } = {}) => {
          await addLogin(engine, { workspace, email, operator, password, now });
          server.forget();
        };
        const key: PeopleServer['key'] = async (owner, scopes = ['read', 'admin'], workspace = main) =>
          (await createKey(engine, { workspace, owner, name: 'test', scopes, expiresAt: null, now })).key;
        await login(otto, { operator: true });
        await login('olga@example.com', { operator: true, workspace: berlin });
        await bringPeople(engine, [{ id: 1, email: 'Ann@Example.com', name: 'Ann Arbor' }]);
        await settleCoworkers(engine, [{ id: 7, email: 'seven@example.com' }]);
        const ottos = await key(otto);
        await work({
          engine,
          app: server.app,
          main,
          berlin,
          log: () => log,
          pass: (ms) => (now += ms),
          login,
          key,
          ask: (method, url, { key: bearer = ottos, headers, ...more } = {}) =>
            server.app.inject({
              method,
              url,
              headers: { ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }), ...headers },
              ...more,
            }),
        });
        failed = false;
      } finally {
        await server.close();
        await store.close(failed);
      }
    });
  }
}

/** What is answered when all is well, or the sentence and the field of the refusal. */
export function told(answer: Response) {
  const { data, error } = answer.json();
  if (error === undefined) return { status: answer.statusCode, data };
  const [first] = error.details.errors ?? [];
  return { status: answer.statusCode, message: error.message, ...(first ? { field: first.path } : {}) };
}
