import { expect } from 'vitest';
import { offerSetUp } from '../../../src/people/set-up.ts';
import { sql } from '../../../src/sql/statement.ts';
import { ann, password, type TestServer, testServer } from '../teams/test-server.ts';
import { cookieOf, fromDashboard, logInAs, stateOf } from './dashboard.ts';

/** A server on which nobody may log in yet. */
async function withoutLogins({ engine, now }: TestServer): Promise<string> {
  await engine.write((writer) => writer.remove('login', sql`TRUE`), 'people');
  return (await offerSetUp(engine, now())) ?? '';
}

const setUp = ({ app }: TestServer, payload: object) =>
  app.inject({ method: 'POST', url: '/v1/set-up', headers: fromDashboard, payload });

const operator = { email: 'Otto@example.com', password: 'battery staple' };

testServer('the first operator is made once, and is logged in', async (server) => {
  const token = await withoutLogins(server);
  expect(await stateOf(server, '')).toEqual({ state: 'out', setUp: true });
  const made = await setUp(server, { token, ...operator });
  expect([made.statusCode, made.json().data]).toMatchObject([
    200,
    { state: 'in', person: { email: 'otto@example.com', operator: true }, scopes: { org: { name: null } } },
  ]);
  expect(await stateOf(server, cookieOf(made))).toEqual(made.json().data);
  expect(await stateOf(server, '')).toEqual({ state: 'out', setUp: false });
  const again = await setUp(server, { token, email: 'eve@example.com', password });
  expect([again.statusCode, again.json().error]).toMatchObject([
    403,
    { code: 'ForbiddenException', message: expect.stringContaining('This link is not good') },
  ]);
  expect(again.headers).not.toHaveProperty('set-cookie');
  expect((await logInAs(server, operator)).statusCode).toBe(200);
});

testServer('of those who come at the same time one is the operator', async (server) => {
  const token = await withoutLogins(server);
  const all = await Promise.all(
    ['a', 'b', 'c'].map((name) => setUp(server, { token, email: `${name}@example.com`, password })),
  );
  expect(all.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403, 403]);
});

testServer('a token that is none makes nobody, whether somebody may log in or not', async (server) => {
  expect((await setUp(server, { token: 'none', ...operator })).statusCode).toBe(403);
  await withoutLogins(server);
  expect((await setUp(server, { token: 'none', ...operator })).statusCode).toBe(403);
  expect(await stateOf(server, '')).toEqual({ state: 'out', setUp: true });
});

testServer('what will not do is a 400, and one may try again', async (server) => {
  const token = await withoutLogins(server);
  const short = await setUp(server, { token, email: ann, password: 'short' });
  expect([short.statusCode, short.json().error.message]).toEqual([
    400,
    'A password has at least 8 characters.',
  ]);
  const missing = await setUp(server, { token });
  expect([missing.statusCode, missing.json().error.message]).toEqual([
    400,
    'email is required; password is required',
  ]);
  expect((await setUp(server, { token, ...operator })).statusCode).toBe(200);
});

testServer('neither the token nor the password is logged', async (server) => {
  const token = await withoutLogins(server);
  await setUp(server, { token, email: 'no e-mail', password: operator.password });
  await setUp(server, { token, ...operator });
  expect(server.log()).toContain('/v1/set-up');
  for (const secret of [token, operator.password]) expect(server.log()).not.toContain(secret);
});
