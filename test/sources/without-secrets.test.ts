import { expect, test } from 'vitest';
import { withoutSecrets } from '../../src/sources/without-secrets.ts';

const url = 'postgres://kepi:hunt%2Fer2@db.example.com/cal';
const cleaned = (message: string, secrets: unknown) =>
  (withoutSecrets(new Error(message, { cause: new Error(message) }), secrets) as Error).message;

test.each([
  [`cannot connect to ${url}`, { url }],
  ['password authentication failed: hunt/er2', { url }],
  ['password authentication failed: hunt%2Fer2', { url }],
  ['401 for Bearer hunt/er2', { apiKey: 'hunt/er2' }],
  ['grant for ann@example.com hunt/er2', { email: 'ann@example.com', password: 'hunt/er2' }],
])('no secret is left in: %s', (message, secrets) => {
  expect(cleaned(message, secrets)).not.toMatch(/hunt|er2/);
  expect(cleaned(message, secrets)).toContain('***');
});

const broken = 'postgres://kepi:S3cr@t/W0rdLong@127.0.0.1:45991/cal';

test.each([
  ['t:5432: getaddrinfo ENOTFOUND t, W0rdLong@127.0.0.1:45991/cal', /W0rd/],
  [`database "W0rdLong@127.0.0.1:45991/cal" does not exist at ${broken}`, /S3cr|W0rd/],
  ['password authentication failed for S3cr', /S3cr/],
])('no piece of an address that was not encoded is left in: %s', (message, secret) => {
  expect(cleaned(message, { url: broken })).not.toMatch(secret);
});

test('host, port and database stay, and a user who is not the password', () => {
  const message = 'kepi may not read cal at db.example.com:5432';
  expect(cleaned(message, { url })).toBe(message);
  expect(cleaned('127.0.0.1:45991, cal', { url: broken })).toBe('127.0.0.1:45991, cal');
});

test('an error without secrets is the same error', () => {
  const error = new Error('connection refused');
  expect(withoutSecrets(error, { url })).toBe(error);
  expect(withoutSecrets(error, null)).toBe(error);
});

test('what was taken out is not in the cause either', () => {
  const error = withoutSecrets(new Error('x', { cause: url }), { apiKey: 'none of it' }) as Error;
  expect(error.cause).toBe(url);
  expect((withoutSecrets(new Error(url, { cause: url }), { url }) as Error).cause).toBeUndefined();
});
