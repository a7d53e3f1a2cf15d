import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toInvitationPage } from '../../../src/http/teams/invitation-page.ts';
import { invite } from '../../../src/people/invite.ts';
import { exampleApp, nobodysLogins } from '../example-app.ts';
import { ann, logIn, main, refresh, type TestServer, testServer } from './test-server.ts';

const dayMs = 86_400_000;
const chosen = 'battery staple';

const inviteAnn = async ({ engine, now }: TestServer) => {
  const { token } = await invite(engine, { workspace: main, email: ann, operator: false, now: now() });
  return `/invitation/${token}`;
};

const set = ({ post }: TestServer, url: string, password = chosen, again = password) =>
  post(url, { password, again });

testServer('the page asks for a password twice, and setting it lets one log in', async (server) => {
  const url = await inviteAnn(server);
  const page = await server.app.inject({ url });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(ann);
  expect(page.body.match(/type="password"/g)).toHaveLength(2);
  const done = await set(server, url);
  expect([done.statusCode, done.body]).toEqual([200, expect.stringContaining('Your password is set')]);
  expect((await logIn(server)).statusCode).toBe(400);
  expect((await logIn(server, { password: chosen })).statusCode).toBe(200);
});

testServer(
  'the page is for one pair of eyes: no script, nothing from elsewhere, kept nowhere',
  async (server) => {
    const url = await inviteAnn(server);
    for (const address of [url, '/invitation/none', '/invitation/none/more', '/invitation/%']) {
      const { body, headers } = await server.app.inject({ url: address });
      const style = /<style>(.*)<\/style>/s.exec(body)?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      expect(headers['content-security-policy'], address).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      );
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers).not.toHaveProperty('set-cookie');
      expect(body).not.toMatch(/<script|https?:|\son\w+=|\sstyle=/);
      expect(style).toContain('prefers-color-scheme: dark');
    }
  },
);

testServer('a used, an expired and an unknown link say what to do', async (server) => {
  const used = await inviteAnn(server);
  await set(server, used);
  const expired = await inviteAnn(server);
  server.pass(3 * dayMs);
  const told = [
    [used, 410, 'was used'],
    [expired, 410, 'has expired'],
    ['/invitation/none', 404, 'no such invitation'],
  ] as const;
  for (const [url, status, words] of told) {
    for (const response of [await server.app.inject({ url }), await set(server, url)]) {
      expect([response.statusCode, response.body]).toEqual([status, expect.stringContaining(words)]);
      expect(response.body).toContain('kepi user invite');
      expect(response.body).not.toContain(ann);
    }
  }
  expect((await logIn(server, { password: chosen })).statusCode).toBe(200);
});

testServer('a password that will not do is asked for again', async (server) => {
  const url = await inviteAnn(server);
  const told = [
    [chosen, 'battery stable', 'The two passwords differ.'],
    ['short', 'short', 'A password has at least 8 characters.'],
    ['', '', 'A password has at least 8 characters.'],
  ] as const;
  for (const [password, again, words] of told) {
    const response = await set(server, url, password, again);
    expect([response.statusCode, response.body]).toEqual([400, expect.stringContaining(words)]);
    expect(response.body).not.toContain(chosen);
  }
  const json = { method: 'POST', url, payload: { password: chosen, again: chosen } } as const;
  expect((await server.app.inject(json)).statusCode).toBe(400);
  expect((await server.app.inject({ method: 'POST', url })).statusCode).toBe(400);
  expect((await set(server, url)).statusCode).toBe(200);
});

testServer('by a new password the tokens of the old one end', async (server) => {
  const tokens = (await logIn(server)).json();
  await set(server, await inviteAnn(server));
  expect((await refresh(server, tokens.refresh_token)).json().error).toBe('invalid_grant');
});

testServer('neither the link nor the password is logged', async (server) => {
  const url = await inviteAnn(server);
  await server.app.inject({ url });
  await server.app.inject({ url: url.replace('/i', '/%69') });
  await server.app.inject({ url: `${url}/` });
  await server.app.inject({ method: 'DELETE', url });
  await set(server, url, chosen, 'battery stable');
  await set(server, url);
  expect(server.log()).toContain('/invitation/...');
  expect(server.log()).not.toContain(url.slice(-43));
  expect(server.log()).not.toContain('battery');
});

testServer(
  'an address may look at invitations so often',
  async ({ app }) => {
    expect((await app.inject({ url: '/invitation/none' })).statusCode).toBe(404);
    const { statusCode, headers, body } = await app.inject({ url: '/invitation/none' });
    expect([statusCode, headers['retry-after']]).toEqual([429, '60']);
    expect(body).toContain('<h1>This did not work</h1>');
  },
  { rateLimit: 1 },
);

test('an e-mail is text on the page, whatever it looks like', () => {
  const page = toInvitationPage({ state: 'open', email: `"><script>'&@x` });
  expect(page).toContain('&quot;&gt;&lt;script&gt;&#39;&amp;@x');
  expect(page).not.toContain('<script');
});

test('an unexpected failure is a page with the request id', async () => {
  const app = exampleApp({
    teamLogins: {
      ...nobodysLogins,
      findInvitation: async () => {
        throw new Error('the disk is on fire');
      },
    },
  });
  const { statusCode, headers, body } = await app.inject({ url: '/invitation/x' });
  expect(statusCode).toBe(500);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).toContain(String(headers['x-request-id']));
  expect(body).not.toContain('fire');
});
