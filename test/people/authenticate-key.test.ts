import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { KeyAuthenticator } from '../../src/people/authenticate-key.ts';
import { createKey } from '../../src/people/create-key.ts';
import { listKeys } from '../../src/people/list-keys.ts';
import { addLogin } from '../../src/people/logins.ts';
import { revokeKey } from '../../src/people/revoke-key.ts';
import { addWorkspace } from '../../src/people/workspaces.ts';
import { calcomTables } from '../../src/records/calcom-tables.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Engine } from '../../src/store/engine.ts';
import { bring, bringPeople, testPeople, today } from './open-people.ts';

const main = { id: 1, name: 'main' };
const dayMs = 86_400_000;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const keyOf = (engine: Engine, owner: string, more: { expiresAt?: number; workspace?: typeof main } = {}) =>
  createKey(engine, {
    workspace: main,
    owner,
    name: 'test',
    scopes: ['read', 'ingest'],
    expiresAt: null,
    now: today,
    ...more,
  });

const ask = (engine: Engine, bearer: string, now = today, calcomKeyPrefix = 'cal_') =>
  new KeyAuthenticator(engine, { calcomKeyPrefix }).authenticate(bearer, now);

const loginOf = (engine: Engine, email: string, operator: boolean, workspace = main) =>
  addLogin(engine, { workspace, email, operator, password: 'long enough', now: today });

testPeople(
  'a key asks as its owner: the person with that e-mail, the lowest id if there are several',
  async (engine) => {
    await bringPeople(engine, [
      { id: 102, email: 'ann@example.com' },
      { id: 101, email: 'ANN@example.com' },
      { id: 1, email: 'bob@example.com' },
    ]);
    const { key, id } = await keyOf(engine, 'ann@example.com');
    expect(await ask(engine, key)).toEqual({
      caller: { workspace: 1, userId: 101, operator: false },
      email: 'ann@example.com',
      keyId: id,
      scopes: ['read', 'ingest'],
    });
  },
);

testPeople('an operator need be no person, and may be one', async (engine) => {
  await loginOf(engine, 'ops@example.com', true);
  const { key } = await keyOf(engine, 'ops@example.com');
  expect((await ask(engine, key))?.caller).toEqual({ workspace: 1, userId: null, operator: true });
  await bringPeople(engine, [{ id: 7, email: 'Ops@example.com' }]);
  expect((await ask(engine, key))?.caller).toEqual({ workspace: 1, userId: 7, operator: true });
});

testPeople('a key is pinned to its workspace', async (engine) => {
  const berlin = await addWorkspace(engine, 'berlin');
  await bringPeople(engine, [{ id: 101, email: 'ann@example.com' }]);
  await bringPeople(engine, [{ id: 5, email: 'ann@example.com' }], berlin.id);
  const { key } = await keyOf(engine, 'ann@example.com', { workspace: berlin });
  expect((await ask(engine, key))?.caller).toEqual({ workspace: berlin.id, userId: 5, operator: false });
});

testPeople('an unknown, revoked or expired key opens nothing', async (engine) => {
  await bringPeople(engine, [{ id: 101, email: 'ann@example.com' }]);
  const expiring = await keyOf(engine, 'ann@example.com', { expiresAt: today + dayMs });
  expect(await ask(engine, expiring.key, today + dayMs - 1)).not.toBeNull();
  expect(await ask(engine, expiring.key, today + dayMs)).toBeNull();
  const revoked = await keyOf(engine, 'ann@example.com');
  await revokeKey(engine, { workspace: main, which: revoked.id, now: today });
  expect(await ask(engine, revoked.key)).toBeNull();
  for (const unknown of [
    'kepi_',
    `${expiring.key}x`,
    expiring.key.slice(0, -1),
    expiring.prefix,
    'x',
    'cal_',
    'cal_x',
  ]) {
    expect(await ask(engine, unknown), unknown).toBeNull();
  }
});

testPeople('a key whose owner is neither person nor login any more opens nothing', async (engine) => {
  await bringPeople(engine, [{ id: 101, email: 'ann@example.com' }]);
  const { key } = await keyOf(engine, 'ann@example.com');
  await bring(engine, calcomTables.users, [{ id: 101, email: 'anna@example.com' }], {
    observedAt: today + 1,
  });
  expect(await ask(engine, key)).toBeNull();
});

testPeople(
  'what is remembered of a key is gone when it is told to forget, and after seconds by itself',
  async (engine) => {
    await bringPeople(engine, [{ id: 101, email: 'ann@example.com' }]);
    const { key, id } = await keyOf(engine, 'ann@example.com');
    const keys = new KeyAuthenticator(engine, { calcomKeyPrefix: 'cal_' });
    expect(await keys.authenticate(key, today)).not.toBeNull();
    await revokeKey(engine, { workspace: main, which: id, now: today });
    expect(await keys.authenticate(key, today + 1)).not.toBeNull();
    expect(await keys.authenticate(key, today + 5_000)).toBeNull();
    const again = new KeyAuthenticator(engine, { calcomKeyPrefix: 'cal_' });
    const other = await keyOf(engine, 'ann@example.com');
    expect(await again.authenticate(other.key, today)).not.toBeNull();
    await revokeKey(engine, { workspace: main, which: other.id, now: today });
    again.forget();
    expect(await again.authenticate(other.key, today + 1)).toBeNull();
    await again.close();
    await keys.close();
  },
);

testPeople('what is remembered of a key never outlives its expiry', async (engine) => {
  await bringPeople(engine, [{ id: 101, email: 'ann@example.com' }]);
  const { key } = await keyOf(engine, 'ann@example.com', { expiresAt: today + 100 });
  const keys = new KeyAuthenticator(engine, { calcomKeyPrefix: 'cal_' });
  expect(await keys.authenticate(key, today)).not.toBeNull();
  expect(await keys.authenticate(key, today + 100)).toBeNull();
  await keys.close();
});

testPeople('the last use is kept to the minute, and no answer waits for it', async (engine) => {
  await bringPeople(engine, [{ id: 101, email: 'ann@example.com' }]);
  const { key } = await keyOf(engine, 'ann@example.com');
  const keys = new KeyAuthenticator(engine, { calcomKeyPrefix: 'cal_' });
  const used = async (now: number) => {
    await keys.authenticate(key, now);
    await keys.close();
    return ((await listKeys(engine, main))[0]?.lastUsedAt ?? 0) - today;
  };
  expect(await used(today)).toBe(0);
  expect(await used(today + 59_999)).toBe(0);
  expect(await used(today + 60_000)).toBe(60_000);

  let free = () => {};
  let busy: Promise<void> = Promise.resolve();
  await new Promise<void>((begun) => {
    busy = engine.write(() => {
      begun();
      return new Promise<void>((resolve) => (free = resolve));
    });
  });
  expect(await keys.authenticate(key, today + 180_000)).not.toBeNull();
  free();
  await busy;
  expect(await used(today + 180_000)).toBe(180_000);
});

testPeople('a key of Cal.com asks as its owner, by the hash of what follows its prefix', async (engine) => {
  await bringPeople(engine, [
    { id: 101, email: 'ann@example.com' },
    { id: 102, email: 'bob@example.com' },
  ]);
  await bring(engine, calcomTables.apiKey, [
    { id: 'a', userId: 101, teamId: null, hashedKey: hashOf('one'), expiresAt: null },
    { id: 'b', userId: 102, teamId: 12, hashedKey: hashOf('live_two'), expiresAt: null },
    { id: 'c', userId: 101, teamId: null, hashedKey: hashOf('three'), expiresAt: null },
  ]);
  expect(await ask(engine, 'cal_one')).toEqual({
    caller: { workspace: 1, userId: 101, operator: false },
    email: null,
    keyId: 'calcom:1:a',
    scopes: ['read'],
  });
  expect((await ask(engine, 'cal_live_two'))?.caller.userId, 'a team key').toBe(102);
  expect((await ask(engine, 'cal_live_three'))?.caller.userId).toBe(101);
  expect((await ask(engine, 'acme_one', today, 'acme_'))?.caller.userId).toBe(101);
  expect((await ask(engine, 'cal_one', today, 'acme_'))?.caller.userId).toBe(101);
  for (const wrong of ['one', 'acme_one', 'cal_two', 'cal_live_', `cal_${hashOf('one')}`]) {
    expect(await ask(engine, wrong), wrong).toBeNull();
  }
});

testPeople('a key of Cal.com opens until its last day is over', async (engine) => {
  await bringPeople(engine, [{ id: 101, email: 'ann@example.com' }]);
  const expiresAt = Date.UTC(2026, 10, 20, 1);
  await bring(engine, calcomTables.apiKey, [{ id: 'a', userId: 101, hashedKey: hashOf('one'), expiresAt }]);
  expect(await ask(engine, 'cal_one', Date.UTC(2026, 10, 20, 23, 59))).not.toBeNull();
  expect(await ask(engine, 'cal_one', Date.UTC(2026, 10, 21))).toBeNull();
});

testPeople('a key that Cal.com has made anew opens with the new secret alone', async (engine) => {
  await bringPeople(engine, [{ id: 101, email: 'ann@example.com' }]);
  const key = { id: 'a', userId: 101 };
  await bring(engine, calcomTables.apiKey, [{ ...key, hashedKey: hashOf('old'), expiresAt: today + dayMs }]);
  await bring(engine, calcomTables.apiKey, [{ ...key, hashedKey: hashOf('new') }], { observedAt: today + 1 });
  expect(await ask(engine, 'cal_old')).toBeNull();
  expect(await ask(engine, 'cal_new')).not.toBeNull();
  expect(await ask(engine, 'cal_new', today + 3 * dayMs), 'the expiry came with the older record').toBeNull();
});

testPeople('a key of Cal.com whose owner is gone opens nothing', async (engine) => {
  await bring(engine, calcomTables.apiKey, [{ id: 'a', userId: 101, hashedKey: hashOf('one') }]);
  expect(await ask(engine, 'cal_one')).toBeNull();
  expect(await engine.read(sql`SELECT id FROM calcom_api_key`)).toHaveLength(1);
});
