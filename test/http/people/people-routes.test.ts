import { expect } from 'vitest';
import { invitationData } from '../../../src/contract/people/invitation.ts';
import { peopleData } from '../../../src/contract/people/people.ts';
import { removalData } from '../../../src/contract/people/removal.ts';
import { ann, otto, password, peopleServer, told } from './people-server.ts';

const dayMs = 86_400_000;
const noon = '2026-11-20T12:00:00.000Z';
const inThreeDays = '2026-11-23T12:00:00.000Z';

peopleServer('an operator sees the logins and open invitations of his workspace alone', async (server) => {
  const { ask, login, pass, berlin } = server;
  await login(ann);
  await login('seven@example.com');
  await ask('POST', '/v1/invitations', { payload: { email: 'late@example.com' } });
  pass(dayMs);
  const sent = { email: ' Bob@example.com', operator: true };
  await ask('POST', '/v1/invitations', { payload: sent });
  const bob = { email: 'bob@example.com', operator: true };
  const { status, data } = told(await ask('GET', '/v1/people'));
  expect(status).toBe(200);
  expect(peopleData.parse(data)).toEqual(data);
  expect(data).toEqual({
    people: [
      { email: ann, name: 'Ann Arbor', operator: false, createdAt: noon },
      { email: otto, name: null, operator: true, createdAt: noon },
      { email: 'seven@example.com', name: 'Coworker 7', operator: false, createdAt: noon },
    ],
    invitations: [
      { ...bob, createdAt: '2026-11-21T12:00:00.000Z', expiresAt: '2026-11-24T12:00:00.000Z' },
      { email: 'late@example.com', operator: false, createdAt: noon, expiresAt: inThreeDays },
    ],
  });
  pass(2 * dayMs);
  expect((await ask('GET', '/v1/people')).json().data.invitations).toMatchObject([bob]);
  const olga = await server.key('olga@example.com', ['read'], berlin);
  expect(told(await ask('GET', '/v1/people', { key: olga })).data).toEqual({
    people: [{ email: 'olga@example.com', name: null, operator: true, createdAt: noon }],
    invitations: [],
  });
});

peopleServer('an invitation is a link, told once, by which a login is made', async ({ ask, app, log }) => {
  const payload = { email: ann, operator: true };
  const headers = { host: 'kepi.example.com:4310' };
  const { status, data } = told(await ask('POST', '/v1/invitations', { payload, headers }));
  expect(status).toBe(201);
  expect(invitationData.parse(data)).toEqual(data);
  expect(data).toMatchObject({ email: ann, operator: true, expiresAt: inThreeDays });
  expect(data.link).toMatch(/^http:\/\/kepi\.example\.com:4310\/invitation\/[\w-]{43}$/);
  expect((await ask('GET', '/v1/people')).body).not.toContain(data.link.slice(-43));
  expect(log()).not.toContain(data.link.slice(-43));
  const set = await app.inject({
    method: 'POST',
    url: new URL(data.link).pathname,
    payload: new URLSearchParams({ password, again: password }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(set.statusCode).toBe(200);
  const after = (await ask('GET', '/v1/people')).json().data;
  expect(after).toMatchObject({ people: [{ email: ann, operator: true }, { email: otto }], invitations: [] });
});

peopleServer('who cannot be invited is told why, in the words of the command line', async ({ ask, log }) => {
  const invite = async (payload: object, headers = {}) =>
    told(await ask('POST', '/v1/invitations', { payload, headers }));
  expect(await invite({ email: 'nobody' })).toEqual({
    status: 400,
    message: '"nobody" is not an e-mail address.',
    field: 'email',
  });
  expect(await invite({ email: 'olga@example.com' })).toMatchObject({
    status: 400,
    message: 'olga@example.com is a login of another workspace of this server; an e-mail belongs to one.',
  });
  expect(await invite({ email: ann, operator: 'yes' })).toMatchObject({ status: 400, field: 'operator' });
  expect(await invite({ email: ann, workspace: 2 })).toMatchObject({ status: 400, field: 'workspace' });
  for (const host of ['evil.example.com/x', 'a@evil.example.com', 'x?y', 'x#']) {
    expect(await invite({ email: ann }, { host })).toMatchObject({ status: 400, message: /KEPI_PUBLIC_URL/ });
  }
  expect((await ask('GET', '/v1/people')).json().data.invitations).toEqual([]);
  expect(log()).not.toContain('"level":50');
});

const behind = { host: 'inside:4310', 'x-forwarded-host': 'kepi.example.com', 'x-forwarded-proto': 'https' };

peopleServer(
  'behind a proxy that is trusted, the link begins with the address of the proxy',
  async ({ ask }) => {
    const answer = await ask('POST', '/v1/invitations', { payload: { email: ann }, headers: behind });
    expect(answer.json().data.link).toMatch(/^https:\/\/kepi\.example\.com\/invitation\//);
  },
  { trustProxy: true },
);

peopleServer('behind one that is not, it does not', async ({ ask }) => {
  const answer = await ask('POST', '/v1/invitations', { payload: { email: ann }, headers: behind });
  expect(answer.json().data.link).toMatch(/^http:\/\/inside:4310\/invitation\//);
});

peopleServer(
  'the public address goes before both',
  async ({ ask }) => {
    const answer = await ask('POST', '/v1/invitations', { payload: { email: ann }, headers: behind });
    expect(answer.json().data.link).toMatch(/^https:\/\/public\.example\.com\/kepi\/invitation\//);
  },
  { trustProxy: true, publicUrl: 'https://public.example.com/kepi/' },
);

peopleServer('who is removed keeps nothing that opens', async ({ ask, app, login, key, log }) => {
  await login(ann, { operator: true });
  const keys = [await key(ann), await key(ann, ['read'])];
  const grant = await app.inject({
    method: 'POST',
    url: '/api/token',
    payload: new URLSearchParams({ grant_type: 'password', username: ann, password }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const bearers = [...keys, grant.json().access_token as string];
  await ask('POST', '/v1/invitations', { payload: { email: ann } });
  const enter = () =>
    Promise.all(bearers.map(async (one) => (await ask('GET', '/v1/people', { key: one })).statusCode));
  expect(await enter()).toEqual([200, 200, 200]);
  const { status, data } = told(await ask('DELETE', '/v1/people/Ann%40example.com'));
  expect([status, data]).toEqual([200, { email: ann, removed: 'login', revokedKeys: 2 }]);
  expect(removalData.parse(data)).toEqual(data);
  expect(await enter()).toEqual([401, 401, 401]);
  const after = (await ask('GET', '/v1/people')).json().data;
  expect(after).toMatchObject({ people: [{ email: otto }], invitations: [] });
  await login(ann, { operator: true });
  expect(await enter()).toEqual([401, 401, 401]);
  expect(log()).not.toMatch(/ann(@|%40)example/i);
});

peopleServer('the link of somebody who is invited can be withdrawn', async ({ ask, app, login }) => {
  const link = async (email: string) => {
    const answer = await ask('POST', '/v1/invitations', { payload: { email } });
    return new URL(answer.json().data.link).pathname;
  };
  const open = async (url: string) => (await app.inject({ url })).statusCode;
  const bobs = await link('bob@example.com');
  expect(told(await ask('DELETE', '/v1/people/bob@example.com'))).toEqual({
    status: 200,
    data: { email: 'bob@example.com', removed: 'invitation', revokedKeys: 0 },
  });
  expect(await open(bobs)).toBe(404);
  await login(ann);
  const anns = await link(ann);
  expect(await open(anns)).toBe(200);
  expect(told(await ask('DELETE', `/v1/invitations/${ann}`)).data).toMatchObject({ removed: 'invitation' });
  expect(await open(anns)).toBe(404);
  expect((await ask('GET', '/v1/people')).json().data.people).toMatchObject([
    { email: ann },
    { email: otto },
  ]);
  expect(told(await ask('DELETE', `/v1/invitations/${ann}`))).toEqual({
    status: 404,
    message: 'There is no open invitation of ann@example.com in the workspace "main".',
  });
});

peopleServer('nobody removes himself, the last operator or somebody elsewhere', async (server) => {
  const { ask, login, key } = server;
  const remove = async (email: string, bearer?: string) =>
    told(await ask('DELETE', `/v1/people/${email}`, bearer === undefined ? {} : { key: bearer }));
  await login('otto.too@example.com', { operator: true });
  const himself = {
    status: 400,
    message: 'You cannot remove yourself; another operator can.',
    field: 'email',
  };
  expect(await remove(otto)).toEqual(himself);
  expect(await remove('otto.too@example.com')).toMatchObject({ status: 200 });
  const administrator = await key(ann, ['admin']);
  expect(await remove(otto, administrator)).toEqual({
    status: 400,
    message:
      'otto@example.com is the last operator of the workspace "main"; make another one first, by an invitation or with "kepi user add --operator <email>".',
    field: 'email',
  });
  for (const email of ['olga@example.com', ann, `${'x'.repeat(240)}@example.com`]) {
    expect(await remove(email)).toEqual({
      status: 404,
      message: `${email} is neither a login of the workspace "main" nor invited to it.`,
    });
  }
  expect(await remove('nobody')).toMatchObject({
    status: 400,
    message: '"nobody" is not an e-mail address.',
  });
  expect((await ask('GET', '/v1/people')).json().data.people).toHaveLength(1);
});

peopleServer('who may look, and who may change something', async ({ ask, app, login, key }) => {
  await login(ann);
  const token = await app.inject({
    method: 'POST',
    url: '/api/token',
    payload: new URLSearchParams({ grant_type: 'password', username: otto, password }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const bearers = {
    nobody: null,
    unknown: 'kepi_unknown',
    'a person that reads': await key(ann, ['read']),
    'a person that administers': await key(ann, ['admin']),
    'an operator that sends': await key(otto, ['ingest']),
    'an operator that reads': await key(otto, ['read']),
    'an operator who has logged in': token.json().access_token as string,
  };
  const asked = [
    ['GET', '/v1/people'],
    ['GET', '/v1/keys'],
    ['GET', '/v1/key-owners'],
    ['POST', '/v1/invitations'],
    ['POST', '/v1/keys'],
    ['DELETE', '/v1/people/nobody@example.com'],
    ['DELETE', '/v1/invitations/nobody@example.com'],
    ['DELETE', '/v1/keys/0123456789abcdef'],
  ] as const;
  const answers: Record<string, string> = {};
  for (const [who, bearer] of Object.entries(bearers)) {
    const codes = [];
    for (const [method, url] of asked) {
      const payload = method === 'POST' ? { payload: {} } : {};
      const { statusCode, headers } = await ask(method, url, { key: bearer, ...payload });
      expect(headers['cache-control']).toBe('no-store');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      codes.push(statusCode);
    }
    answers[who] = codes.join(' ');
  }
  const everything = '200 200 200 400 400 404 404 404';
  expect(answers).toEqual({
    nobody: '401 401 401 401 401 401 401 401',
    unknown: '401 401 401 401 401 401 401 401',
    'a person that reads': '403 403 403 403 403 403 403 403',
    'a person that administers': everything,
    'an operator that sends': '403 403 403 403 403 403 403 403',
    'an operator that reads': '200 200 200 403 403 403 403 403',
    'an operator who has logged in': everything,
  });
});

peopleServer('by a session of the dashboard, an operator does the same', async ({ ask, login }) => {
  const page = { 'kepi-dashboard': '1' };
  const enter = async (email: string) => {
    const answer = await ask('POST', '/v1/session', {
      key: null,
      headers: page,
      payload: { email, password },
    });
    const [cookie] = String(answer.headers['set-cookie']).split(';');
    return (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
      ask(method, url, { key: null, headers: { ...page, cookie }, ...(payload ? { payload } : {}) });
  };
  await login('too@example.com', { operator: true });
  await login(ann);
  const [ottos, toos, anns] = [await enter(otto), await enter('too@example.com'), await enter(ann)];
  expect((await anns('GET', '/v1/people')).statusCode).toBe(403);
  expect((await ottos('POST', '/v1/invitations', { email: 'bob@example.com' })).statusCode).toBe(201);
  expect((await ottos('GET', '/v1/people')).json().data.invitations).toHaveLength(1);
  expect(told(await ottos('DELETE', `/v1/people/${otto}`))).toMatchObject({ status: 400, field: 'email' });
  expect((await toos('GET', '/v1/people')).statusCode).toBe(200);
  expect((await ottos('DELETE', '/v1/people/too@example.com')).statusCode).toBe(200);
  expect((await toos('GET', '/v1/people')).statusCode).toBe(401);
  expect((await ask('GET', '/v1/people', { key: null, headers: { cookie: 'x' } })).statusCode).toBe(401);
});
