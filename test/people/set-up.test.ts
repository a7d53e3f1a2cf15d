import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { SessionAuthenticator } from '../../src/people/authenticate-session.ts';
import { addLogin, changePassword, listLogins } from '../../src/people/logins.ts';
import { openSession } from '../../src/people/open-session.ts';
import { offerSetUp, setUp } from '../../src/people/set-up.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Engine } from '../../src/store/engine.ts';
import { settleCoworkers, testPeople, today } from './open-people.ts';

const main = { id: 1, name: 'main' };
const dayMs = 86_400_000;
const password = 'correct horse';
const ann = 'ann@example.com';

async function offered(engine: Engine): Promise<string> {
  const token = await offerSetUp(engine, today);
  if (token === null) throw new Error('nothing was offered');
  return token;
}

const make = (
  engine: Engine,
  token: string,
  more: { email?: string; password?: string; now?: number } = {},
) => setUp(engine, { token, email: ann, password, now: today, ...more });

const tokens = async (engine: Engine) =>
  (await engine.read(sql`SELECT hash FROM access_token WHERE kind = 'setup'`)).map(({ hash }) => hash);

testPeople('a set-up token makes the first operator, who is logged in by it', async (engine) => {
  const token = await offered(engine);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await tokens(engine)).toEqual([createHash('sha256').update(token).digest('hex')]);
  const made = await make(engine, token, { email: ' Ann@example.com ' });
  const session = made.state === 'done' ? made.session : '';
  expect((await new SessionAuthenticator(engine).authenticate(session, today))?.caller).toMatchObject({
    workspace: 1,
    email: ann,
    operator: true,
  });
  expect(await listLogins(engine, main)).toEqual([{ email: ann, operator: true, createdAt: today }]);
  expect(await openSession(engine, { email: ann, password, now: today })).not.toBeNull();
});

testPeople('each process may offer one, and the first that is used ends all of them', async (engine) => {
  const [first, second] = [await offered(engine), await offered(engine)];
  expect(await tokens(engine)).toHaveLength(2);
  expect((await make(engine, second)).state).toBe('done');
  expect(await tokens(engine)).toEqual([]);
  for (const token of [first, second]) {
    expect(await make(engine, token, { email: 'eve@example.com' })).toEqual({ state: 'closed' });
  }
  expect(await listLogins(engine, main)).toHaveLength(1);
  expect(await offerSetUp(engine, today)).toBeNull();
});

testPeople('of several that are made at the same time one is', async (engine) => {
  const given = [await offered(engine), await offered(engine)];
  const all = await Promise.all(
    [...given, ...given].map((token, n) => make(engine, token, { email: `operator${n}@example.com` })),
  );
  expect(all.map(({ state }) => state).sort()).toEqual(['closed', 'closed', 'closed', 'done']);
  expect(await listLogins(engine, main)).toHaveLength(1);
});

testPeople('a login that was made in another way ends them as well', async (engine) => {
  const token = await offered(engine);
  await addLogin(engine, {
    workspace: main,
    email: 'bob@example.com',
    operator: false,
    password,
    now: today,
  });
  expect(await make(engine, token)).toEqual({ state: 'closed' });
  expect(await tokens(engine)).toEqual([]);
});

testPeople('a coworker who gets a password ends them as well', async (engine) => {
  const token = await offered(engine);
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  await changePassword(engine, { email: ann, password, now: today });
  expect(await make(engine, token)).toEqual({ state: 'closed' });
  expect(await tokens(engine)).toEqual([]);
});

testPeople('it is good for fourteen days, and no other token is', async (engine) => {
  const token = await offered(engine);
  for (const other of ['', 'x', `${token}x`, ...(await tokens(engine))]) {
    expect(await make(engine, String(other))).toEqual({ state: 'closed' });
  }
  expect(await make(engine, token, { now: today + 14 * dayMs })).toEqual({ state: 'closed' });
  expect((await make(engine, token, { now: today + 14 * dayMs - 1 })).state).toBe('done');
});

testPeople('what will not do is told, and the token stays good', async (engine) => {
  const token = await offered(engine);
  await settleCoworkers(engine, [{ id: 7, email: 'gone@example.com', active: false }]);
  const reasonOf = async (more: { email?: string; password?: string }) => {
    const made = await make(engine, token, more);
    return made.state === 'refused' ? made.reason : made.state;
  };
  expect(await reasonOf({ email: 'ann' })).toBe('"ann" is not an e-mail address.');
  expect(await reasonOf({ password: 'short' })).toBe('A password has at least 8 characters.');
  expect(await reasonOf({ email: 'gone@example.com' })).toContain('inactive');
  expect(await reasonOf({})).toBe('done');
});
