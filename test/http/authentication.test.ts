import { expect, test } from 'vitest';
import { exampleApp, exampleKey, kpiQuestion } from './example-app.ts';

const app = exampleApp();

test.each([
  ['no header', {}, /No authentication method provided/],
  ['an empty header', { authorization: '' }, /No authentication method provided/],
  ['another scheme', { authorization: 'Basic eDp5' }, /must read "Bearer <API key>"/],
  ['no key', { authorization: 'Bearer ' }, /no API key after "Bearer"/],
  ['two keys', { authorization: 'Bearer a b' }, /malformed/],
  ['an endless key', { authorization: `Bearer ${'k'.repeat(600)}` }, /malformed/],
  ['an unknown key', { authorization: 'Bearer kepi_other' }, /unknown, revoked or expired/],
])('%s is a 401 that names the problem', async (_, headers, message) => {
  const response = await app.inject({ ...kpiQuestion, headers });
  expect(response.statusCode).toBe(401);
  expect(response.headers['www-authenticate']).toBe('Bearer');
  expect(response.json().error).toMatchObject({
    code: 'UnauthorizedException',
    message: expect.stringMatching(message),
  });
});

test('who asks is settled before what is asked', async () => {
  const response = await app.inject({
    ...kpiQuestion,
    headers: { 'content-type': 'text/plain', 'kepi-semantics': 'neither' },
    payload: '{',
  });
  expect(response.statusCode).toBe(401);
});

test('the scheme is read in any case', async () => {
  const headers = { authorization: `bearer  ${exampleKey}` };
  expect((await app.inject({ ...kpiQuestion, headers })).statusCode).toBe(200);
});

test('a key without the scope read is a 403 that names it', async () => {
  const caller = { workspace: 1, userId: null, operator: true };
  const ingesting = exampleApp({
    authenticate: async () => ({ caller, email: null, keyId: 'k', scopes: ['ingest'] }),
  });
  const response = await ingesting.inject(kpiQuestion);
  expect(response.statusCode).toBe(403);
  expect(response.json().error.message).toBe('This needs a key with the scope "read"; yours has: ingest.');
});

test('a key is looked up at the time of the app', async () => {
  const seen: number[] = [];
  const app = exampleApp({
    clock: () => 42_000,
    authenticate: async (_, now) => {
      seen.push(now);
      return null;
    },
  });
  await app.inject(kpiQuestion);
  expect(seen).toEqual([42_000]);
});
