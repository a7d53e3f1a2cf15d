import type { InjectOptions } from 'fastify';
import { expect } from 'vitest';
import { addLogin } from '../../../src/people/logins.ts';
import { ann, main, password, type TestServer, testServer } from '../teams/test-server.ts';
import { cookieOf, inDashboard, kpiStats, logInAs, stateOf } from './dashboard.ts';

const operator = 'operator@example.com';
const own = 'kpi.example.com';

type Headers = Readonly<Record<string, string>>;

async function operatorsCookie(server: TestServer, headers: Headers = {}): Promise<string> {
  const { engine, now } = server;
  await addLogin(engine, { workspace: main, email: operator, operator: true, password, now: now() });
  return cookieOf(await logInAs(server, { email: operator }, { headers }));
}

const asked = [
  kpiStats('org'),
  { method: 'GET', url: '/v1/sources' },
  { method: 'GET', url: '/api/public/teams/my?isTeamAdmin=false' },
  { method: 'POST', url: '/v1/session', payload: { email: ann, password } },
  { method: 'POST', url: '/v1/set-up', payload: { token: 'x', email: ann, password } },
  { method: 'DELETE', url: '/v1/session' },
] as const satisfies readonly InjectOptions[];

/** What a page of another site could have a browser send. */
const foreign: readonly Headers[] = [
  { 'kepi-dashboard': '' },
  { 'kepi-dashboard': '0' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: `https://${own}.evil.example` },
  { origin: `https://${own}:8443` },
  { origin: `https://evil.example/${own}` },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: `https://${own}`, 'sec-fetch-site': 'cross-site' },
];

testServer('a session counts for our own pages alone', async (server) => {
  const cookie = await operatorsCookie(server);
  for (const more of foreign) {
    const headers = { ...inDashboard(cookie), host: own, ...more };
    for (const request of asked) {
      const refused = await server.app.inject({ ...request, headers });
      expect([refused.statusCode, refused.body], JSON.stringify(more)).toEqual([
        403,
        expect.stringContaining('A session counts only'),
      ]);
      expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
      expect(refused.headers).not.toHaveProperty('set-cookie');
    }
    const state = await server.app.inject({ url: '/v1/session', headers });
    expect([state.statusCode, state.json().data.state]).toEqual([200, 'out']);
  }
  expect((await stateOf(server, cookie)).state, 'nobody was logged out').toBe('in');
});

testServer('a cookie without the header of the dashboard is no cookie', async (server) => {
  const cookie = await operatorsCookie(server);
  const statuses: number[] = [];
  for (const request of asked) {
    statuses.push((await server.app.inject({ ...request, headers: { cookie } })).statusCode);
  }
  expect(statuses).toEqual([401, 401, 401, 403, 403, 403]);
  expect((await stateOf(server, cookie)).state).toBe('in');
});

testServer('no other site is told that it may send the header', async ({ app }) => {
  for (const url of ['/v2/insights/bookings/kpi-stats', '/v1/session', '/v1/set-up', '/v1/sources']) {
    const headers = { origin: 'https://evil.example', 'access-control-request-headers': 'kepi-dashboard' };
    const preflight = await app.inject({ method: 'OPTIONS', url, headers });
    expect(String(preflight.headers['access-control-allow-headers'])).not.toContain('kepi-dashboard');
    if (!url.startsWith('/v2/')) {
      expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
    }
  }
});

testServer('our own pages are those of the host that was asked', async (server) => {
  const cookie = await operatorsCookie(server);
  for (const [host, origin] of [
    [own, `https://${own}`],
    [own, `http://${own}`],
    [`${own}:443`, `https://${own}`],
    ['127.0.0.1:4310', 'http://127.0.0.1:4310'],
    ['[::1]:4310', 'http://[::1]:4310'],
    ['KPI.example.com', `https://${own}`],
  ] as const) {
    const headers = { ...inDashboard(cookie), host, origin, 'sec-fetch-site': 'same-origin' };
    const [request] = asked;
    expect((await server.app.inject({ ...request, headers })).statusCode, `${host} ${origin}`).toBe(200);
  }
});

const passedOn = {
  host: '10.0.0.5:4310',
  origin: `https://${own}`,
  'x-forwarded-host': own,
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '192.0.2.1',
};

testServer('what a proxy says of the address counts only when it is trusted', async (server) => {
  const refused = await logInAs(server, {}, { headers: passedOn });
  expect([refused.statusCode, refused.json().error.message]).toEqual([
    403,
    'A session counts only for pages of this server, and a page of "https://kpi.example.com" has asked; behind a proxy set KEPI_PUBLIC_URL to the address in the browser.',
  ]);
});

testServer(
  'behind a trusted proxy the host and the scheme are those that it was asked for',
  async (server) => {
    const entered = await logInAs(server, {}, { headers: passedOn });
    expect(entered.statusCode).toBe(200);
    expect(entered.headers['set-cookie']).toMatch(/; Secure$/);
    const { 'x-forwarded-proto': _, ...plain } = passedOn;
    expect((await logInAs(server, {}, { headers: plain })).headers['set-cookie']).not.toContain('Secure');
  },
  { trustProxy: true },
);

testServer(
  'KEPI_PUBLIC_URL is our own address, whatever the host, and https makes the cookie secure',
  async (server) => {
    const headers = { host: '10.0.0.5:4310', origin: `https://${own}` };
    const entered = await logInAs(server, {}, { headers });
    expect([entered.statusCode, entered.headers['set-cookie']]).toEqual([
      200,
      expect.stringMatching(/; Secure$/),
    ]);
    const other = { ...headers, origin: 'https://evil.example' };
    expect((await logInAs(server, {}, { headers: other })).statusCode).toBe(403);
  },
  { publicUrl: `https://${own}/kepi` },
);
