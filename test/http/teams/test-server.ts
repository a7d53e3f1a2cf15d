import type { FastifyInstance, InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { test } from 'vitest';
import { type Settings, settings } from '../../../src/config/settings.ts';
import { buildServer } from '../../../src/main.ts';
import { addLogin } from '../../../src/people/logins.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { fewEngines } from '../../engines.ts';
import { settleCoworkers, today } from '../../people/open-people.ts';

export const main = { id: 1, name: 'main' };
export const ann = 'ann@example.com';
export const password = 'correct horse';

type Form = Readonly<Record<string, string>>;

export interface TestServer {
  readonly engine: Engine;
  readonly app: FastifyInstance;
  log(): string;
  pass(ms: number): void;
  now(): number;
  post(url: string, form: Form, more?: InjectOptions): Promise<Response>;
}

/** The whole server on each engine, with one coworker who may log in. */
export function testServer(
  promise: string,
  work: (server: TestServer) => Promise<void>,
  more: Partial<Pick<Settings, 'rateLimit' | 'publicUrl' | 'trustProxy'>> = {},
): void {
  for (const { name, open } of fewEngines) {
    test(`${promise}, on ${name}`, async () => {
      const store = await open();
      const { engine } = store;
      let now = today;
      let log = '';
      const config = settings.parse({ rateLimit: 0, ...more });
      const server = buildServer(engine, config, {
        clock: () => now,
        log: { write: (line) => (log += line) },
      });
      let failed = true;
      try {
        await settleCoworkers(engine, [{ id: 7, email: ann }]);
        await addLogin(engine, { workspace: main, email: ann, operator: false, password, now });
        await work({
          engine,
          app: server.app,
          log: () => log,
          pass: (ms) => (now += ms),
          now: () => now,
          post: (url, form, { headers, ...more } = {}) =>
            server.app.inject({
              method: 'POST',
              url,
              payload: new URLSearchParams(form).toString(),
              headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
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

export const logIn = ({ post }: TestServer, form: Form = {}, more: InjectOptions = {}) =>
  post('/api/token', { grant_type: 'password', username: ann, password, ...form }, more);

export const refresh = ({ post }: TestServer, token: string, headers: Form = {}) =>
  post('/api/token', { grant_type: 'refresh_token', refresh_token: token }, { headers });
