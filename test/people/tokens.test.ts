import { createHash } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { expect } from 'vitest';
import { TeamAuthenticator } from '../../src/people/authenticate-team-member.ts';
import { grantByPassword } from '../../src/people/grant-by-password.ts';
import { grantByRefresh } from '../../src/people/grant-by-refresh.ts';
import { addLogin, changePassword } from '../../src/people/logins.ts';
import { addWorkspace } from '../../src/people/workspaces.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Engine } from '../../src/store/engine.ts';
import { bringPeople, settleCoworkers, testPeople, today } from './open-people.ts';

const main = { id: 1, name: 'main' };
const dayMs = 86_400_000;
const password = 'correct horse';
const ann = 'ann@example.com';

const loginOf = (engine: Engine, email: string, { workspace = main, operator = false } = {}) =>
  addLogin(engine, { workspace, email, operator, password, now: today });

const enter = (
  engine: Engine,
  more: { username?: string; password?: string; clientId?: string; now?: number } = {},
) => grantByPassword(engine, { username: ann, password, clientId: null, now: today, ...more });

async function entered(engine: Engine, more: Parameters<typeof enter>[1] = {}) {
  const granted = await enter(engine, more);
  if (granted === null) throw new Error('was not let in');
  return granted;
}

const refresh = (engine: Engine, refreshToken: string, clientId: string | null = null, now = today) =>
  grantByRefresh(engine, { refreshToken, clientId, now });

const ask = async (engine: Engine, bearer: string, now = today) =>
  (await new TeamAuthenticator(engine).authenticate(bearer, now))?.caller ?? null;

const testWithAnn = (promise: string, work: (engine: Engine) => Promise<void>) =>
  testPeople(promise, async (engine) => {
    await settleCoworkers(engine, [{ id: 7, email: ann }]);
    await loginOf(engine, ann);
    await work(engine);
  });

testWithAnn(
  'whoever logs in is the coworkers, the person and the operator with his e-mail',
  async (engine) => {
    await settleCoworkers(engine, [
      { id: 9, email: ann },
      { id: 3, email: ann },
      { id: 4, email: ann, active: false },
      { id: 5, email: 'bob@example.com' },
    ]);
    await bringPeople(engine, [{ id: 101, email: ' Ann@Example.com' }]);
    const { accessToken } = await entered(engine, { username: ' Ann@example.com ' });
    expect(await new TeamAuthenticator(engine).authenticate(accessToken, today)).toEqual({
      caller: { workspace: 1, email: ann, userId: 101, coworkerIds: [3, 7, 9], operator: false },
      keyId: `login:${ann}`,
      scopes: ['read', 'admin'],
    });
  },
);

testWithAnn('an access token opens for a day, and is the only kind that does', async (engine) => {
  const { accessToken, refreshToken, expiresIn } = await entered(engine);
  expect(expiresIn).toBe(86_400);
  expect(await ask(engine, accessToken, today + dayMs - 1)).not.toBeNull();
  expect(await ask(engine, accessToken, today + dayMs)).toBeNull();
  for (const other of [refreshToken, `${accessToken}x`, accessToken.slice(0, -1), '', 'kepia_']) {
    expect(await ask(engine, other), other).toBeNull();
  }
});

testWithAnn('tokens are 32 random bytes each, and only their hashes are kept', async (engine) => {
  const { accessToken, refreshToken } = await entered(engine, { clientId: 'portal' });
  expect([accessToken.slice(6), refreshToken.slice(6)]).toEqual([
    expect.stringMatching(/^[\w-]{43}$/),
    expect.stringMatching(/^[\w-]{43}$/),
  ]);
  const rows = await engine.read(sql`SELECT * FROM access_token ORDER BY kind`);
  expect(rows.map(({ hash, kind, client_id }) => ({ hash, kind, client_id }))).toEqual([
    { hash: createHash('sha256').update(accessToken).digest('hex'), kind: 'access', client_id: 'portal' },
    { hash: createHash('sha256').update(refreshToken).digest('hex'), kind: 'refresh', client_id: 'portal' },
  ]);
  expect(JSON.stringify(rows)).not.toContain(accessToken.slice(6));
});

testWithAnn('an unknown e-mail costs the same verification as a wrong password', async (engine) => {
  const verified: string[] = [];
  const counting = (kept: string, given: string) => {
    verified.push(given);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    return verify(kept, given);
  };
  const attempts: readonly { username: string; password: string }[] = [
    { username: ann, password: 'wrong' },
    { username: 'nobody@example.com', password: 'wrong' },
    { username: 'no e-mail', password: 'wrong' },
    { username: '', password: 'wrong' },
  ];
  for (const attempt of attempts) {
    const asked = { ...attempt, clientId: null, now: today };
    expect(await grantByPassword(engine, asked, counting)).toBeNull();
  }
  expect(verified).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
});

testWithAnn('a login without a password, and a password that is too long, let nobody in', async (engine) => {
  expect(await enter(engine, { password: '' })).toBeNull();
  expect(await enter(engine, { password: 'x'.repeat(500_000) })).toBeNull();
  await engine.write(
    (writer) =>
      writer.replace(
        'login',
        sql`email = ${ann}`,
        sql`SELECT 1 AS workspace, ${ann} AS email, TRUE AS operator, NULL AS password_hash, 0 AS created_at`,
      ),
    'people',
  );
  expect(await enter(engine)).toBeNull();
});

testWithAnn('a refresh token gives a new pair once, for fifteen days', async (engine) => {
  const first = await entered(engine);
  const second = await refresh(engine, first.refreshToken, null, today + 15 * dayMs - 1);
  expect(await ask(engine, second?.accessToken ?? '', today + 16 * dayMs - 2)).not.toBeNull();
  expect(await refresh(engine, first.refreshToken)).toBeNull();
  const other = await entered(engine);
  expect(await refresh(engine, other.refreshToken, null, today + 15 * dayMs)).toBeNull();
  for (const none of ['', first.accessToken, other.accessToken, 'kepir_x']) {
    expect(await refresh(engine, none), none).toBeNull();
  }
});

testWithAnn('of two that refresh with one token at the same time one is refused', async (engine) => {
  const { refreshToken } = await entered(engine);
  const both = await Promise.all([refresh(engine, refreshToken), refresh(engine, refreshToken)]);
  expect(both.filter((granted) => granted !== null)).toHaveLength(1);
});

testWithAnn('a refresh takes the client_id of the login, by default the e-mail', async (engine) => {
  const named = await entered(engine, { clientId: 'portal' });
  expect(await refresh(engine, named.refreshToken)).toBeNull();
  expect(await refresh(engine, named.refreshToken, 'other')).toBeNull();
  const again = await refresh(engine, named.refreshToken, 'portal');
  expect(await refresh(engine, again?.refreshToken ?? '', 'portal')).not.toBeNull();
  const plain = await entered(engine);
  expect(await refresh(engine, plain.refreshToken, 'portal')).toBeNull();
  expect(await refresh(engine, plain.refreshToken, ann)).not.toBeNull();
});

testWithAnn('a new login and a refresh leave older access tokens alone', async (engine) => {
  const first = await entered(engine);
  const second = await entered(engine);
  await refresh(engine, first.refreshToken);
  expect(await ask(engine, first.accessToken)).not.toBeNull();
  expect(await refresh(engine, second.refreshToken)).not.toBeNull();
});

testWithAnn('another password ends all tokens of the login, and of nobody else', async (engine) => {
  await settleCoworkers(engine, [{ id: 8, email: 'bob@example.com' }]);
  await loginOf(engine, 'bob@example.com');
  const bob = await entered(engine, { username: 'bob@example.com' });
  const { accessToken, refreshToken } = await entered(engine);
  await changePassword(engine, { email: ann, password: 'battery staple', now: today });
  expect(await ask(engine, accessToken)).toBeNull();
  expect(await refresh(engine, refreshToken)).toBeNull();
  expect(await ask(engine, bob.accessToken)).not.toBeNull();
  expect(await enter(engine)).toBeNull();
  expect(await enter(engine, { password: 'battery staple' })).not.toBeNull();
});

testWithAnn('a password that is changed while it is verified lets nobody in', async (engine) => {
  const slow = async (kept: string, given: string) => {
    const same = await verify(kept, given);
    await changePassword(engine, { email: ann, password: 'battery staple', now: today });
    return same;
  };
  const asked = { username: ann, password, clientId: null, now: today };
  expect(await grantByPassword(engine, asked, slow)).toBeNull();
});

testWithAnn('inactive people may not log in, and their tokens open nothing', async (engine) => {
  const { accessToken, refreshToken } = await entered(engine);
  await settleCoworkers(engine, [{ id: 7, email: ann, active: false }]);
  expect(await enter(engine)).toBeNull();
  expect(await ask(engine, accessToken)).toBeNull();
  expect(await refresh(engine, refreshToken)).toBeNull();
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  expect(await refresh(engine, refreshToken), 'a refusal does not use it up').not.toBeNull();
});

testWithAnn('tokens of a login that is gone open nothing', async (engine) => {
  const { accessToken, refreshToken } = await entered(engine);
  await engine.write((writer) => writer.remove('login', sql`email = ${ann}`), 'people');
  expect(await ask(engine, accessToken)).toBeNull();
  expect(await refresh(engine, refreshToken)).toBeNull();
});

testPeople('an operator need be no coworker; anybody else does', async (engine) => {
  await loginOf(engine, 'ops@example.com', { operator: true });
  await loginOf(engine, 'cal@example.com');
  await bringPeople(engine, [{ id: 101, email: 'cal@example.com' }]);
  const { accessToken } = await entered(engine, { username: 'ops@example.com' });
  expect(await ask(engine, accessToken)).toMatchObject({ operator: true, userId: null, coworkerIds: [] });
  expect(await enter(engine, { username: 'cal@example.com' })).toBeNull();
});

testPeople('workspaces do not mix', async (engine) => {
  const berlin = await addWorkspace(engine, 'berlin');
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  await settleCoworkers(engine, [{ id: 8, email: ann }], berlin.id);
  await loginOf(engine, ann, { workspace: berlin });
  const { accessToken } = await entered(engine);
  expect(await ask(engine, accessToken)).toMatchObject({ workspace: berlin.id, coworkerIds: [8] });
  await settleCoworkers(engine, [{ id: 8, email: ann, active: false }], berlin.id);
  expect(await ask(engine, accessToken)).toBeNull();
});

testWithAnn('what has expired is cleared away when something new is granted', async (engine) => {
  const count = async () => (await engine.read(sql`SELECT hash FROM access_token`)).length;
  await entered(engine);
  await entered(engine, { now: today + dayMs - 1 });
  expect(await count()).toBe(4);
  await entered(engine, { now: today + dayMs });
  expect(await count(), 'one access token has expired').toBe(5);
  await entered(engine, { now: today + 40 * dayMs });
  expect(await count()).toBe(2);
});
