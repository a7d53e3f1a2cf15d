import { expect, test } from 'vitest';
import { changePassword } from '../../../src/people/logins.ts';
import { settleCoworkers } from '../../people/open-people.ts';
import { exampleApp, nobodysLogins } from '../example-app.ts';
import { ann, logIn, password, refresh, testServer } from './test-server.ts';

const dayMs = 86_400_000;
const incorrect = { error: 'invalid_grant', error_description: 'The user name or password is incorrect.' };

testServer('a password is exchanged for a pair of tokens', async (server) => {
  const response = await logIn(server);
  expect(response.statusCode).toBe(200);
  expect(Object.keys(response.json())).toEqual(['access_token', 'token_type', 'expires_in', 'refresh_token']);
  expect(response.json()).toMatchObject({ token_type: 'bearer', expires_in: 86_400 });
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(response.headers).not.toHaveProperty('set-cookie');
  expect(response.headers).not.toHaveProperty('access-control-allow-origin');
});

testServer('what clients of Nexudus also send is ignored', async (server) => {
  const headers = {
    'x-use-timezone': 'true',
    'nx-app-version': '3.1',
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
  };
  expect((await logIn(server, { totp: '123456', scope: 'x' }, { headers })).statusCode).toBe(200);
});

testServer(
  'an unknown e-mail, a wrong password and an inactive person get the same answer',
  async (server) => {
    const wrong = [{ username: 'eve@example.com' }, { password: 'wrong' }, { username: 'no e-mail' }];
    for (const form of wrong) {
      const response = await logIn(server, form);
      expect([response.statusCode, response.json()], JSON.stringify(form)).toEqual([400, incorrect]);
    }
    await settleCoworkers(server.engine, [{ id: 7, email: ann, active: false }]);
    const response = await logIn(server);
    expect([response.statusCode, response.json()]).toEqual([400, incorrect]);
  },
);

testServer(
  'whatever is no form with a known grant_type is an unsupported_grant_type',
  async ({ app, post }) => {
    const json = { 'content-type': 'application/json' };
    const grant = { grant_type: 'password', username: ann, password };
    const asked = [
      app.inject({ method: 'POST', url: '/api/token', headers: json, payload: JSON.stringify(grant) }),
      app.inject({ method: 'POST', url: '/api/token', headers: json, payload: '{' }),
      app.inject({ method: 'POST', url: '/api/token', headers: { 'content-type': 'x' }, payload: 'x' }),
      app.inject({
        method: 'POST',
        url: '/api/token',
        headers: { 'content-type': 'a/b; c=;' },
        payload: 'x',
      }),
      app.inject({ method: 'POST', url: '/api/token' }),
      post('/api/token', {}),
      post('/api/token', { ...grant, grant_type: 'client_credentials' }),
      post('/api/token', { ...grant, grant_type: '' }),
      post('/api/token', grant, {
        headers: { 'content-encoding': 'gzip' },
        payload: Buffer.from([31, 139, 8]),
      }),
    ];
    for (const response of await Promise.all(asked)) {
      expect([response.statusCode, response.json().error]).toEqual([400, 'unsupported_grant_type']);
      expect(Object.keys(response.json())).toEqual(['error', 'error_description']);
    }
  },
);

testServer('a grant without what it needs is an invalid_request', async ({ post }) => {
  const asked = [
    { grant_type: 'password', username: ann },
    { grant_type: 'password', password },
    { grant_type: 'password', username: ' ', password },
    { grant_type: 'password', username: ann, password: '' },
    { grant_type: 'refresh_token' },
    { grant_type: 'refresh_token', refresh_token: '' },
  ];
  for (const form of asked) {
    const response = await post('/api/token', form);
    expect([response.statusCode, response.json().error], JSON.stringify(form)).toEqual([
      400,
      'invalid_request',
    ]);
  }
  const endless = await post('/api/token', asked[0] ?? {}, { headers: { client_id: 'x'.repeat(300) } });
  expect(endless.json().error).toBe('invalid_request');
});

testServer('a refresh token gives a new pair, once, to the same client_id', async (server) => {
  const portal = { client_id: `nexudus.portal.${ann}` };
  const { refresh_token: first } = (await logIn(server, {}, { headers: portal })).json();
  for (const headers of [{}, { client_id: ann }] as const) {
    const response = await refresh(server, first, headers as Record<string, string>);
    expect([response.statusCode, response.json().error]).toEqual([400, 'invalid_grant']);
  }
  const again = await refresh(server, first, portal);
  expect([again.statusCode, again.json().token_type]).toEqual([200, 'bearer']);
  expect((await refresh(server, first, portal)).json().error).toBe('invalid_grant');
  server.pass(15 * dayMs - 1);
  const last = await refresh(server, again.json().refresh_token, portal);
  expect(last.statusCode).toBe(200);
  server.pass(15 * dayMs);
  expect((await refresh(server, last.json().refresh_token, portal)).json().error).toBe('invalid_grant');
});

testServer('without the header client_id the e-mail is meant', async (server) => {
  const { refresh_token: token } = (await logIn(server)).json();
  expect((await refresh(server, token, { client_id: ann })).statusCode).toBe(200);
});

testServer('guessing is slow, for an e-mail from anywhere', async (server) => {
  const from = (remoteAddress: string) => logIn(server, { password: 'wrong' }, { remoteAddress });
  for (let guess = 0; guess < 10; guess++) expect((await from(`192.0.2.${guess}`)).statusCode).toBe(400);
  const blocked = await logIn(server, { username: ' ANN@example.com' }, { remoteAddress: '192.0.2.99' });
  expect(blocked.statusCode).toBe(429);
  expect(blocked.headers['retry-after']).toBe('60');
  expect(blocked.json()).toEqual({
    error: 'too_many_requests',
    error_description: 'Too many attempts to log in. Please try again later.',
  });
  server.pass(60_000);
  expect((await logIn(server)).statusCode).toBe(200);
});

testServer('guessing is slow from an address, whatever is guessed', async (server) => {
  const guess = (nth: number) =>
    nth % 2 === 0 ? logIn(server, { username: `eve${nth}@example.com` }) : refresh(server, `kepir_${nth}`);
  for (let nth = 0; nth < 20; nth++) expect((await guess(nth)).statusCode).toBe(400);
  expect((await guess(20)).statusCode).toBe(429);
  expect((await logIn(server)).statusCode).toBe(429);
  expect((await logIn(server, {}, { remoteAddress: '192.0.2.1' })).statusCode).toBe(200);
});

testServer('who logs in rightly is not slowed down', async (server) => {
  for (let time = 0; time < 22; time++) expect((await logIn(server)).statusCode).toBe(200);
});

testServer(
  'an address may ask for tokens as often as for anything else',
  async (server) => {
    expect((await logIn(server)).statusCode).toBe(200);
    const second = await logIn(server);
    expect([second.statusCode, second.headers['x-ratelimit-remaining-default']]).toEqual([200, '0']);
    const third = await logIn(server);
    expect([third.statusCode, third.json().error, third.headers['retry-after']]).toEqual([
      429,
      'too_many_requests',
      '60',
    ]);
  },
  { rateLimit: 2 },
);

testServer('after another password nothing opens that was open before', async (server) => {
  const { refresh_token: token } = (await logIn(server)).json();
  await changePassword(server.engine, { email: ann, password: 'battery staple', now: server.now() });
  expect((await refresh(server, token)).json().error).toBe('invalid_grant');
  expect((await logIn(server)).json()).toEqual(incorrect);
  expect((await logIn(server, { password: 'battery staple' })).statusCode).toBe(200);
});

testServer('neither passwords nor tokens are logged', async (server) => {
  const { access_token: access, refresh_token: token } = (await logIn(server)).json();
  await refresh(server, token);
  await logIn(server, { password: 'wrong guess' });
  expect(server.log()).toContain('/api/token');
  for (const secret of [password, 'wrong guess', access, token]) expect(server.log()).not.toContain(secret);
});

testServer(
  'a body over 1 MB, and another method, are refused in the words of OAuth',
  async ({ app, post }) => {
    const large = await post('/api/token', { grant_type: 'password', password: 'x'.repeat(1_100_000) });
    expect([large.statusCode, large.json()]).toEqual([
      413,
      { error: 'invalid_request', error_description: 'The body is larger than 1 MB.' },
    ]);
    const got = await app.inject({ url: '/api/token' });
    expect([got.statusCode, got.headers.allow, got.json().error]).toEqual([405, 'POST', 'invalid_request']);
    expect(got.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test('an unexpected failure says nothing but the request id', async () => {
  const app = exampleApp({
    teamLogins: {
      ...nobodysLogins,
      grantByPassword: async () => {
        throw new Error('the disk is on fire');
      },
    },
  });
  const response = await app.inject({
    method: 'POST',
    url: '/api/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'grant_type=password&username=a&password=b',
  });
  expect([response.statusCode, response.json()]).toEqual([
    500,
    {
      error: 'server_error',
      error_description: `There was an error; in the log it has the request id ${response.headers['x-request-id']}.`,
    },
  ]);
});
