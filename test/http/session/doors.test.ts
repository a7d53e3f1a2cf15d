import { expect } from 'vitest';
import { createKey } from '../../../src/people/create-key.ts';
import { addLogin } from '../../../src/people/logins.ts';
import { bringPeople, settleCoworkers } from '../../people/open-people.ts';
import { ann, main, password, type TestServer, testServer } from '../teams/test-server.ts';
import { fromDashboard, inDashboard, kpiStats, logInAs, sessionOf } from './dashboard.ts';

const ofAll = kpiStats('org');

const doors = [
  ofAll,
  { method: 'GET', url: '/v1/sources' },
  { method: 'GET', url: '/api/public/teams/my?isTeamAdmin=false' },
  { method: 'GET', url: '/v1/teams/7/kpi' },
] as const;

const forKeysAlone = [
  {
    method: 'POST',
    url: '/v1/import/Booking',
    headers: { 'content-type': 'application/x-ndjson' },
    payload: '',
  },
  { method: 'GET', url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.1' } },
] as const;

const messageOf = (body: string) => {
  const { error, Message } = JSON.parse(body);
  return error?.message ?? Message;
};

const addLogins = async ({ engine, now }: TestServer) => {
  await bringPeople(engine, [{ id: 101, email: 'person@example.com' }]);
  for (const name of ['operator', 'person', 'nobody']) {
    const email = `${name}@example.com`;
    await addLogin(engine, { workspace: main, email, operator: name === 'operator', password, now: now() });
  }
};

/** By door, in their order. */
const answered = {
  'operator@example.com': '200 200 200 404',
  [ann]: '403 403 200 404',
  'person@example.com': '403 403 401 401',
  'nobody@example.com': '403 403 401 401',
};

testServer('a session opens each door to whom it is for', async (server) => {
  await addLogins(server);
  for (const [email, expected] of Object.entries(answered)) {
    const headers = inDashboard(await sessionOf(server, { email }));
    const statuses: number[] = [];
    for (const door of doors) {
      const { statusCode, headers: answer } = await server.app.inject({ ...door, headers });
      statuses.push(statusCode);
      expect(answer, door.url).not.toHaveProperty('access-control-allow-origin');
      expect(answer, door.url).not.toHaveProperty('access-control-expose-headers');
      expect(answer['cache-control'], door.url).toBe('no-store');
    }
    expect([email, statuses.join(' ')]).toEqual([email, expected]);
  }
});

testServer('one sees of oneself what is open to one', async (server) => {
  await addLogins(server);
  const ask = async (email: string) =>
    (
      await server.app.inject({
        ...kpiStats('user'),
        headers: inDashboard(await sessionOf(server, { email })),
      })
    ).statusCode;
  expect([await ask('person@example.com'), await ask('nobody@example.com')]).toEqual([200, 400]);
});

testServer('rows are imported and metrics read by keys alone', async (server) => {
  await addLogins(server);
  const cookie = await sessionOf(server, { email: 'operator@example.com' });
  for (const { headers, ...door } of forKeysAlone) {
    const refused = await server.app.inject({ ...door, headers: { ...headers, ...inDashboard(cookie) } });
    expect([refused.statusCode, messageOf(refused.body)], door.url).toEqual([
      401,
      expect.stringContaining('send the header "Authorization: Bearer <API key>"'),
    ]);
  }
});

testServer('without a session one is told to log in', async (server) => {
  for (const cookie of ['', 'kepi_session=kepis_none']) {
    for (const door of doors) {
      const refused = await server.app.inject({ ...door, headers: inDashboard(cookie) });
      expect([refused.statusCode, messageOf(refused.body)], door.url).toEqual([
        401,
        'You are not logged in, or your session has ended: log in.',
      ]);
      expect(refused.headers).not.toHaveProperty('www-authenticate');
      expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
    }
  }
});

testServer('somebody who becomes inactive is out', async (server) => {
  const headers = inDashboard(await sessionOf(server));
  const door = { ...doors[2], headers };
  expect((await server.app.inject(door)).statusCode).toBe(200);
  await settleCoworkers(server.engine, [{ id: 7, email: ann, active: false }]);
  server.pass(5_000);
  expect((await server.app.inject(door)).statusCode).toBe(401);
  expect((await logInAs(server)).statusCode).toBe(401);
});

testServer('a key goes before the cookie, and its answer is for any page', async (server) => {
  await addLogins(server);
  const cookie = await sessionOf(server, { email: 'operator@example.com' });
  const { key } = await createKey(server.engine, {
    workspace: main,
    owner: 'person@example.com',
    name: 'k',
    scopes: ['read'],
    expiresAt: null,
    now: server.now(),
  });
  for (const [bearer, status] of [
    [key, 403],
    ['kepi_none', 401],
  ] as const) {
    const headers = { ...inDashboard(cookie), authorization: `Bearer ${bearer}` };
    const response = await server.app.inject({ ...ofAll, headers });
    expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([status, '*']);
  }
});

testServer(
  'a session may ask 1,200 times a minute, at all doors together, and keys are counted apart',
  async (server) => {
    await addLogins(server);
    const email = 'operator@example.com';
    const headers = inDashboard(await sessionOf(server, { email }));
    const { key } = await createKey(server.engine, {
      workspace: main,
      owner: email,
      name: 'k',
      scopes: ['read'],
      expiresAt: null,
      now: server.now(),
    });
    const first = await server.app.inject({ ...ofAll, headers });
    expect(first.headers).toMatchObject({
      'x-ratelimit-limit-default': '1200',
      'x-ratelimit-remaining-default': '1199',
    });
    // Refused for its body, which comes after the door.
    const cheap = { ...ofAll, payload: {}, headers };
    for (let asked = 1; asked < 1_200; asked++) await server.app.inject(cheap);
    for (const door of [ofAll, doors[1], doors[2], { url: '/v1/session' }] as const) {
      const blocked = await server.app.inject({ ...door, headers });
      expect([blocked.statusCode, blocked.headers['retry-after']], door.url).toEqual([429, '60']);
    }
    const byKey = await server.app.inject({ ...ofAll, headers: { authorization: `Bearer ${key}` } });
    expect([byKey.statusCode, byKey.headers['x-ratelimit-limit-default']]).toEqual([200, '3']);
    const again = inDashboard(await sessionOf(server, { email }));
    expect((await server.app.inject({ ...ofAll, headers: again })).statusCode).toBe(200);
  },
  { rateLimit: 3 },
);

testServer(
  'who has no session is counted by his address, as without a key',
  async (server) => {
    const ask = (cookie: string) => server.app.inject({ ...ofAll, headers: inDashboard(cookie) });
    expect((await ask('')).statusCode).toBe(401);
    expect((await ask('kepi_session=kepis_none')).statusCode).toBe(401);
    expect((await ask('kepi_session=kepis_other')).statusCode).toBe(429);
    const out = () => server.app.inject({ url: '/v1/session', headers: fromDashboard });
    expect([(await out()).statusCode, (await out()).statusCode, (await out()).statusCode]).toEqual([
      200, 200, 429,
    ]);
  },
  { rateLimit: 2 },
);
