import { expect } from 'vitest';
import { KeyAuthenticator } from '../../src/people/authenticate-key.ts';
import { TeamAuthenticator } from '../../src/people/authenticate-team-member.ts';
import { createKey } from '../../src/people/create-key.ts';
import { addLogin } from '../../src/people/logins.ts';
import { revokeKey } from '../../src/people/revoke-key.ts';
import type { Engine } from '../../src/store/engine.ts';
import { bringPeople, settleCoworkers, testPeople, today } from './open-people.ts';

const main = { id: 1, name: 'main' };
const ann = 'ann@example.com';

const keyOf = (engine: Engine, owner: string, expiresAt: number | null = null) =>
  createKey(engine, { workspace: main, owner, name: 'test', scopes: ['read'], expiresAt, now: today });

const ask = (engine: Engine, bearer: string, now = today) =>
  new TeamAuthenticator(engine).authenticate(bearer, now);

testPeople('a key of Kepi asks about teams as its owner does', async (engine) => {
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  await bringPeople(engine, [{ id: 101, email: ann }]);
  const { key, id } = await keyOf(engine, ann, today + 100);
  expect(await ask(engine, key)).toEqual({
    caller: { workspace: 1, email: ann, userId: 101, coworkerIds: [7], operator: false },
    keyId: id,
    scopes: ['read'],
  });
  expect(await ask(engine, key, today + 100)).toBeNull();
  await revokeKey(engine, { workspace: main, which: id, now: today });
  expect(await ask(engine, key)).toBeNull();
});

testPeople('a coworker may own a key without a login; bookings know nobody by it', async (engine) => {
  await expect(keyOf(engine, ann)).rejects.toThrow('neither a person nor a login');
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  const { key } = await keyOf(engine, ann);
  expect((await ask(engine, key))?.caller.coworkerIds).toEqual([7]);
  const bookings = new KeyAuthenticator(engine, { calcomKeyPrefix: 'cal_' });
  expect((await bookings.authenticate(key, today))?.caller).toEqual({
    workspace: 1,
    userId: null,
    operator: false,
  });
  await settleCoworkers(engine, [{ id: 7, email: ann, active: false }]);
  expect(await ask(engine, key)).toBeNull();
  await expect(keyOf(engine, ann)).rejects.toThrow('neither a person nor a login');
});

testPeople(
  'a key of somebody who is no coworker opens no teams, unless he is an operator',
  async (engine) => {
    await bringPeople(engine, [{ id: 101, email: ann }]);
    expect(await ask(engine, (await keyOf(engine, ann)).key)).toBeNull();
    await addLogin(engine, {
      workspace: main,
      email: ann,
      operator: true,
      password: 'long enough',
      now: today,
    });
    const { key } = await keyOf(engine, ann);
    expect((await ask(engine, key))?.caller).toMatchObject({ operator: true, userId: 101, coworkerIds: [] });
  },
);

testPeople('what is remembered is gone when it is told to forget, and after seconds', async (engine) => {
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  const { key } = await keyOf(engine, ann);
  const teams = new TeamAuthenticator(engine);
  expect(await teams.authenticate(key, today)).not.toBeNull();
  await settleCoworkers(engine, [{ id: 7, email: ann, active: false }]);
  expect(await teams.authenticate(key, today + 4_999)).not.toBeNull();
  expect(await teams.authenticate(key, today + 5_000)).toBeNull();
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  expect(await teams.authenticate(key, today + 5_001)).not.toBeNull();
  await settleCoworkers(engine, [{ id: 7, email: ann, active: false }]);
  teams.forget();
  expect(await teams.authenticate(key, today + 5_002)).toBeNull();
  await teams.close();
});
