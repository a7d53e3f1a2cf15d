import { expect, test } from 'vitest';
import { toAddressGroup } from '../../src/http/address-group.ts';
import { RateLimiter } from '../../src/http/rate-limiter.ts';
import { exampleApp, kpiQuestion, noon } from './example-app.ts';

function limitedApp(rateLimit = 2) {
  let now = noon;
  const app = exampleApp({
    rateLimit,
    clock: () => now,
    authenticate: async (bearer) =>
      bearer.startsWith('good')
        ? {
            caller: { workspace: 1, userId: 1, operator: false },
            email: null,
            keyId: bearer,
            scopes: ['read'],
          }
        : null,
  });
  const ask = (key?: string, remoteAddress = '192.0.2.1') =>
    app.inject({
      ...kpiQuestion,
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      remoteAddress,
    });
  return { ask, pass: (seconds: number) => (now += seconds * 1_000) };
}

test('every answer says the limit, what is left of it and when it starts anew', async () => {
  const { ask, pass } = limitedApp();
  expect((await ask('good')).headers).toMatchObject({
    'x-ratelimit-limit-default': '2',
    'x-ratelimit-remaining-default': '1',
    'x-ratelimit-reset-default': '60',
  });
  pass(10.5);
  expect((await ask('good')).headers).toMatchObject({
    'x-ratelimit-remaining-default': '0',
    'x-ratelimit-reset-default': '50',
  });
});

test('one request too many blocks a key for sixty seconds from then on', async () => {
  const { ask, pass } = limitedApp();
  await ask('good');
  await ask('good');
  pass(59);
  const blocked = await ask('good');
  expect(blocked.statusCode).toBe(429);
  expect(blocked.headers['retry-after']).toBe('60');
  expect(blocked.headers['x-ratelimit-remaining-default']).toBe('0');
  expect(blocked.json().error).toMatchObject({
    code: 'ThrottlerException',
    message: 'CustomThrottlerGuard - Too many requests. Please try again later.',
  });
  pass(59);
  const still = await ask('good');
  expect([still.statusCode, still.headers['retry-after']]).toEqual([429, '1']);
  pass(1);
  expect((await ask('good')).statusCode).toBe(200);
});

test('a minute without too many requests starts anew', async () => {
  const { ask, pass } = limitedApp();
  await ask('good');
  await ask('good');
  pass(60);
  expect((await ask('good')).statusCode).toBe(200);
});

test('one key does not use up the requests of another, whatever the address', async () => {
  const { ask } = limitedApp(1);
  expect((await ask('good-a')).statusCode).toBe(200);
  expect((await ask('good-b')).statusCode).toBe(200);
  expect((await ask('good-a')).statusCode).toBe(429);
});

test('without a valid key the address is counted, and a valid key still passes from there', async () => {
  const { ask } = limitedApp(2);
  expect((await ask()).statusCode).toBe(401);
  expect((await ask('bad')).statusCode).toBe(401);
  expect((await ask('worse')).statusCode).toBe(429);
  expect((await ask(undefined, '192.0.2.2')).statusCode).toBe(401);
  expect((await ask('good')).statusCode).toBe(200);
});

test('a limit of 0 is no limit and has no headers', async () => {
  const { ask } = limitedApp(0);
  expect((await ask('good')).headers).not.toHaveProperty('x-ratelimit-limit-default');
});

test('the limiter holds a bounded number of names and forgets the one unused for longest', () => {
  const limiter = new RateLimiter(1, 3);
  for (const name of ['a', 'b', 'c']) limiter.take(name, 0);
  expect(limiter.take('a', 1).blocked).toBe(true);
  limiter.take('d', 2);
  expect(limiter.take('a', 3).blocked).toBe(true);
  expect(limiter.take('b', 4).blocked).toBe(false);
});

test('a clock that is set back locks nobody out', () => {
  const limiter = new RateLimiter(1);
  limiter.take('a', 1_000_000);
  expect(limiter.take('a', 1_000_001).blocked).toBe(true);
  expect(limiter.take('a', 5).blocked).toBe(false);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the address %s counts as %s', (address, group) => {
  expect(toAddressGroup(address)).toBe(group);
});

test.each([
  [true, ['192.0.2.1', '192.0.2.2'], [401, 401]],
  [true, ['claimed-1, 192.0.2.1', 'claimed-2, 192.0.2.1'], [401, 429]],
  [false, ['192.0.2.1', '192.0.2.2'], [401, 429]],
])('with a trusted proxy (%s) callers named %j get %j', async (trustProxy, names, statuses) => {
  const app = exampleApp({ rateLimit: 1, trustProxy });
  const answered: number[] = [];
  for (const name of names) {
    const response = await app.inject({ ...kpiQuestion, headers: { 'x-forwarded-for': name } });
    answered.push(response.statusCode);
  }
  expect(answered).toEqual(statuses);
});
