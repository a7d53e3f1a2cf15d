import { expect, test } from 'vitest';
import { admitTeamMembers, teamAskingOf } from '../../../src/http/teams/admit-team-members.ts';
import type { TeamMember } from '../../../src/http/teams/team-logins.ts';
import { TeamAuthenticator } from '../../../src/people/authenticate-team-member.ts';
import { createKey } from '../../../src/people/create-key.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { exampleApp, nobodysLogins, nobodysSessions, noon } from '../example-app.ts';
import { ann, logIn, main, testServer } from './test-server.ts';

const caller = { workspace: 1, email: ann, userId: null, coworkerIds: [7], operator: false };

/** The door, with a room behind it that says who came in. */
function roomApp(
  authenticate: (bearer: string, now: number) => Promise<TeamMember | null>,
  parts: { rateLimit?: number; clock?: () => number } = {},
) {
  const options = { teamLogins: { ...nobodysLogins, authenticate }, ...parts };
  const app = exampleApp(options);
  app.register(async (scope) => {
    const freshness = async () => ({ asOf: null, eventsWaiting: 0 });
    admitTeamMembers(scope, {
      engine: {} as Engine,
      clock: () => noon,
      rateLimit: 0,
      freshness,
      sessionLogins: nobodysSessions,
      limitSessions: () => {},
      ...options,
    });
    scope.get('/api/public/room', async (request) => teamAskingOf(request).caller);
    scope.put('/api/public/room', async (request) => ({ body: request.body }));
    scope.get('/api/public/trap', async () => {
      throw new Error('the disk is on fire');
    });
  });
  return app;
}

const app = roomApp(async (bearer) => {
  if (bearer === 'token') return { caller, keyId: `login:${ann}`, scopes: ['read', 'admin'] };
  if (bearer === 'reads') return { caller, keyId: 'k', scopes: ['read'] };
  return bearer === 'ingests' ? { caller, keyId: 'i', scopes: ['ingest'] } : null;
});

const enter = (bearer: string, url = '/api/public/room') =>
  app.inject({ url, headers: { authorization: `Bearer ${bearer}` } });

test('who is let in is known to the route', async () => {
  const response = await enter('token');
  expect([response.statusCode, response.json()]).toEqual([200, caller]);
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.headers).not.toHaveProperty('access-control-allow-origin');
  expect(response.headers).not.toHaveProperty('set-cookie');
});

test.each([
  ['no header', {}],
  ['an empty header', { authorization: '' }],
  ['another scheme', { authorization: 'Basic YTpi' }],
  ['no token', { authorization: 'Bearer' }],
  ['an unknown token', { authorization: 'Bearer x' }],
  ['a key that may not read', { authorization: 'Bearer ingests' }],
])('%s is a 401 with a Message alone', async (_, headers) => {
  const response = await app.inject({ url: '/api/public/room', headers });
  expect(response.statusCode).toBe(401);
  expect(response.json()).toEqual({ Message: expect.stringMatching(/\w/) });
  expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('without a token 401 comes before anything about the body', async () => {
  const headers = { 'content-type': 'application/json' };
  const response = await app.inject({ method: 'PUT', url: '/api/public/room', headers, payload: '{' });
  expect(response.statusCode).toBe(401);
});

test('a key that only reads changes nothing: 403', async () => {
  const put = (bearer: string) =>
    app.inject({
      method: 'PUT',
      url: '/api/public/room',
      headers: { authorization: `Bearer ${bearer}` },
      payload: [{ CoworkerId: 7 }],
    });
  expect((await put('token')).json()).toEqual({ body: [{ CoworkerId: 7 }] });
  const refused = await put('reads');
  expect([refused.statusCode, refused.json()]).toEqual([
    403,
    { Message: expect.stringContaining('"admin"') },
  ]);
});

test.each([
  ['a broken body', 'application/json', '{', 400],
  ['a body of another type', 'text/plain', 'x', 415],
  ['a body over 1 MB', 'application/json', `"${'x'.repeat(1_100_000)}"`, 413],
])('%s is a Message', async (_, type, payload, status) => {
  const headers = { authorization: 'Bearer token', 'content-type': type };
  const response = await app.inject({ method: 'PUT', url: '/api/public/room', headers, payload });
  expect([response.statusCode, response.json()]).toEqual([status, { Message: expect.any(String) }]);
});

test.each([
  ['/api/public/nothing', 404],
  ['/api/public', 404],
  ['/api/other?x=1', 404],
  ['/api/public/%', 400],
])('%s is a %i with a Message', async (url, status) => {
  const response = await enter('token', url);
  expect([response.statusCode, response.json()]).toEqual([status, { Message: expect.any(String) }]);
});

test('an unexpected failure says nothing but the request id', async () => {
  const response = await enter('token', '/api/public/trap');
  expect([response.statusCode, response.json()]).toEqual([
    500,
    { Message: `There was an error; in the log it has the request id ${response.headers['x-request-id']}.` },
  ]);
});

test('too many is a 429 with a Message, by key and by address', async () => {
  const limited = roomApp(
    async (bearer) => (bearer === 'x' ? null : { caller, keyId: bearer, scopes: ['read'] }),
    { rateLimit: 1 },
  );
  const ask = (bearer: string) =>
    limited.inject({ url: '/api/public/room', headers: { authorization: `Bearer ${bearer}` } });
  expect((await ask('a')).headers['x-ratelimit-remaining-default']).toBe('0');
  const blocked = await ask('a');
  expect([blocked.statusCode, blocked.headers['retry-after']]).toEqual([429, '60']);
  expect(blocked.json()).toEqual({ Message: expect.any(String) });
  expect((await ask('b')).statusCode).toBe(200);
  expect((await ask('x')).statusCode).toBe(401);
  expect((await ask('x')).statusCode).toBe(429);
});

testServer('a token and a key of Kepi let the same person in', async (server) => {
  const { engine } = server;
  const teams = new TeamAuthenticator(engine);
  const room = roomApp((bearer, now) => teams.authenticate(bearer, now), { clock: server.now });
  const ask = (bearer: string) =>
    room.inject({ url: '/api/public/room', headers: { authorization: `Bearer ${bearer}` } });
  const tokens = (await logIn(server)).json();
  const { key } = await createKey(engine, {
    workspace: main,
    owner: ann,
    name: 'reports',
    scopes: ['read'],
    expiresAt: null,
    now: server.now(),
  });
  expect((await ask(tokens.access_token)).json()).toEqual(caller);
  expect((await ask(key)).json()).toEqual(caller);
  expect((await ask(tokens.refresh_token)).statusCode).toBe(401);
  server.pass(86_400_000);
  expect((await ask(tokens.access_token)).statusCode).toBe(401);
  expect((await ask(key)).statusCode).toBe(200);
  await teams.close();
});
