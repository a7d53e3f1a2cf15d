import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyState } from '../../src/people/api-key.ts';
import { createKey, type NewKey } from '../../src/people/create-key.ts';
import { parseExpiry } from '../../src/people/key-expiry.ts';
import { parseScopes } from '../../src/people/key-scopes.ts';
import { listKeys } from '../../src/people/list-keys.ts';
import { revokeKey } from '../../src/people/revoke-key.ts';
import { addWorkspace } from '../../src/people/workspaces.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Engine } from '../../src/store/engine.ts';
import { bringPeople, testPeople, today } from './open-people.ts';

const main = { id: 1, name: 'main' };
const create = (engine: Engine, more: Partial<NewKey> = {}) =>
  createKey(engine, {
    workspace: main,
    owner: 'ann@example.com',
    name: 'reports',
    scopes: ['read'],
    expiresAt: null,
    now: today,
    ...more,
  });

const testWithAnn = (promise: string, work: (engine: Engine) => Promise<void>) =>
  testPeople(promise, async (engine) => {
    await bringPeople(engine, [{ id: 101, email: 'Ann@Example.com' }]);
    await work(engine);
  });

testWithAnn('a key has 32 random bytes, and only its hash and its first letters are kept', async (engine) => {
  const { key, prefix } = await create(engine);
  expect(key).toMatch(/^kepi_[\w-]{43}$/);
  expect(key.startsWith(prefix) && prefix.length === 11).toBe(true);
  const [row = {}] = await engine.read(sql`SELECT * FROM api_key`);
  expect(row.hash).toBe(createHash('sha256').update(key).digest('hex'));
  expect(Object.values(row).map(String).join(' ')).not.toContain(key.slice(12));
});

testWithAnn('the owner is a person of the workspace or a login of it', async (engine) => {
  const berlin = await addWorkspace(engine, 'berlin');
  expect((await create(engine, { owner: 'ANN@example.com' })).owner).toBe('ann@example.com');
  await expect(create(engine, { owner: 'bob@example.com' })).rejects.toThrow('neither a person nor a login');
  await expect(create(engine, { workspace: berlin })).rejects.toThrow('neither a person nor a login');
});

testWithAnn(
  'a revoked key is listed as revoked; the id, the prefix and the key all name it',
  async (engine) => {
    const keys = [await create(engine), await create(engine), await create(engine)] as const;
    await revokeKey(engine, { workspace: main, which: keys[0].id, now: today });
    await revokeKey(engine, { workspace: main, which: keys[1].prefix, now: today });
    await revokeKey(engine, { workspace: main, which: keys[2].key, now: today });
    const states = (await listKeys(engine, main)).map((key) => keyState(key, today));
    expect(states).toEqual(['revoked', 'revoked', 'revoked']);
  },
);

testWithAnn(
  'revoking again keeps the first time, and what is no key of the workspace is refused',
  async (engine) => {
    const { id } = await create(engine);
    await revokeKey(engine, { workspace: main, which: id, now: today });
    expect((await revokeKey(engine, { workspace: main, which: id, now: today + 5 })).revokedAt).toBe(today);
    for (const which of ['kepi_', 'kepi_zzzzzz', '', id.slice(1)]) {
      await expect(revokeKey(engine, { workspace: main, which, now: today })).rejects.toThrow('no such key');
    }
    const berlin = await addWorkspace(engine, 'berlin');
    await expect(revokeKey(engine, { workspace: berlin, which: id, now: today })).rejects.toThrow(
      'no such key',
    );
  },
);

testWithAnn("a key can take the place of the owner's keys of the same name", async (engine) => {
  await create(engine, { name: 'other' });
  await create(engine);
  await create(engine, { replacing: true, now: today + 1 });
  const left = (await listKeys(engine, main)).map(({ name, createdAt }) => [name, createdAt - today]);
  expect(left).toEqual([
    ['other', 0],
    ['reports', 1],
  ]);
});

test('an expiry is a number of days or hours, or a day', () => {
  expect(parseExpiry('90d', today)).toBe(today + 90 * 86_400_000);
  expect(parseExpiry('12h', today)).toBe(today + 12 * 3_600_000);
  expect(parseExpiry('2027-01-01', today)).toBe(Date.UTC(2027, 0, 1));
  for (const wrong of [
    '',
    '90',
    '90 days',
    '2027-02-30',
    '2027-1-1',
    '-1d',
    '1e3d',
    '999999d',
    '9999-01-01',
  ]) {
    expect(() => parseExpiry(wrong, today), wrong).toThrow('is no expiry');
  }
  expect(() => parseExpiry('2026-11-20', today)).toThrow('past already');
  expect(() => parseExpiry('0d', today)).toThrow('past already');
});

test('scopes are known words', () => {
  expect(parseScopes('admin, read,read')).toEqual(['read', 'admin']);
  for (const wrong of ['', 'write', 'read,', 'READ'])
    expect(() => parseScopes(wrong), wrong).toThrow('no scope');
});
