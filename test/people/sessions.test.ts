import { createHash } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { expect } from 'vitest';
import { SessionAuthenticator } from '../../src/people/authenticate-session.ts';
import { TeamAuthenticator } from '../../src/people/authenticate-team-member.ts';
import { grantByPassword } from '../../src/people/grant-by-password.ts';
import { addLogin, changePassword } from '../../src/people/logins.ts';
import { endSession, openSession } from '../../src/people/open-session.ts';
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

const open = (engine: Engine, email = ann, given = password) =>
  openSession(engine, { email, password: given, now: today });

const ask = (engine: Engine, token: string | null, now = today) =>
  new SessionAuthenticator(engine).authenticate(token ?? '', now);

const testWithAnn = (promise: string, work: (engine: Engine) => Promise<void>) =>
  testPeople(promise, async (engine) => {
    await loginOf(engine, ann);
    await work(engine);
  });

testWithAnn('a session lasts for fourteen days, and only its hash is kept', async (engine) => {
  const token = (await open(engine, ' Ann@example.com ')) ?? '';
  expect(token).toMatch(/^kepis_[\w-]{43}$/);
  const hash = createHash('sha256').update(token).digest('hex');
  expect(await engine.read(sql`SELECT * FROM access_token`)).toEqual([
    {
      hash,
      kind: 'session',
      workspace: 1,
      email: ann,
      client_id: 'dashboard',
      created_at: today,
      expires_at: today + 14 * dayMs,
      used_at: null,
    },
  ]);
  expect(await ask(engine, token)).toEqual({
    caller: { workspace: 1, email: ann, userId: null, coworkerIds: [], operator: false },
    keyId: `session:${hash}`,
    scopes: ['read', 'admin'],
    opensTeams: false,
  });
  expect(await ask(engine, token, today + 14 * dayMs - 1)).not.toBeNull();
  expect(await ask(engine, token, today + 14 * dayMs)).toBeNull();
  for (const other of [hash, `${token}x`, token.slice(0, -1), '', 'kepis_']) {
    expect(await ask(engine, other), other).toBeNull();
  }
});

testPeople('everybody who has a login may log in, but people who are inactive', async (engine) => {
  await settleCoworkers(engine, [
    { id: 7, email: 'coworker@example.com' },
    { id: 8, email: 'coworker@example.com', active: false },
    { id: 9, email: 'inactive@example.com', active: false },
  ]);
  await bringPeople(engine, [
    { id: 101, email: 'Person@example.com ' },
    { id: 102, email: 'inactive@example.com' },
  ]);
  await loginOf(engine, 'operator@example.com', { operator: true });
  for (const name of ['coworker', 'person', 'nobody', 'inactive'])
    await loginOf(engine, `${name}@example.com`);
  const found: Record<string, unknown> = {};
  for (const name of ['operator', 'coworker', 'person', 'nobody', 'inactive']) {
    const session = await ask(engine, await open(engine, `${name}@example.com`));
    found[name] = session && { ...session.caller, opensTeams: session.opensTeams };
  }
  const as = (name: string) => ({
    workspace: 1,
    email: `${name}@example.com`,
    userId: null,
    coworkerIds: [],
    operator: false,
    opensTeams: false,
  });
  expect(found).toEqual({
    operator: { ...as('operator'), operator: true, opensTeams: true },
    coworker: { ...as('coworker'), coworkerIds: [7], opensTeams: true },
    person: { ...as('person'), userId: 101 },
    nobody: as('nobody'),
    inactive: null,
  });
});

testWithAnn('somebody who becomes inactive is out while he is', async (engine) => {
  const token = await open(engine);
  await settleCoworkers(engine, [{ id: 7, email: ann, active: false }]);
  expect(await ask(engine, token)).toBeNull();
  expect(await open(engine)).toBeNull();
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  expect(await ask(engine, token)).not.toBeNull();
});

testWithAnn('an unknown e-mail costs the same verification as a wrong password', async (engine) => {
  const verified: string[] = [];
  const counting = (kept: string, given: string) => {
    verified.push(given);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    return verify(kept, given);
  };
  for (const email of [ann, 'nobody@example.com', 'no e-mail', '']) {
    expect(await openSession(engine, { email, password: 'wrong', now: today }, counting)).toBeNull();
  }
  expect(verified).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
});

testWithAnn('logging out ends that session and no other', async (engine) => {
  const [first, second] = [await open(engine), await open(engine)];
  await endSession(engine, first ?? '');
  await endSession(engine, 'kepis_none');
  expect(await ask(engine, first)).toBeNull();
  expect(await ask(engine, second)).not.toBeNull();
});

testWithAnn('another password ends all sessions of the login, and of nobody else', async (engine) => {
  await loginOf(engine, 'bob@example.com');
  const [bobs, first, second] = [
    await open(engine, 'bob@example.com'),
    await open(engine),
    await open(engine),
  ];
  await changePassword(engine, { email: ann, password: 'battery staple', now: today });
  for (const token of [first, second]) expect(await ask(engine, token)).toBeNull();
  expect(await ask(engine, bobs)).not.toBeNull();
  expect(await open(engine)).toBeNull();
  expect(await open(engine, ann, 'battery staple')).not.toBeNull();
});

testWithAnn('a password that is changed while it is verified opens no session', async (engine) => {
  const slow = async (kept: string, given: string) => {
    const same = await verify(kept, given);
    await changePassword(engine, { email: ann, password: 'battery staple', now: today });
    return same;
  };
  expect(await openSession(engine, { email: ann, password, now: today }, slow)).toBeNull();
});

testWithAnn('a session is no access token, and an access token no session', async (engine) => {
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  const granted = await grantByPassword(engine, { username: ann, password, clientId: null, now: today });
  expect(await ask(engine, granted?.accessToken ?? '')).toBeNull();
  expect(await ask(engine, granted?.refreshToken ?? '')).toBeNull();
  const session = (await open(engine)) ?? '';
  expect(await new TeamAuthenticator(engine).authenticate(session, today)).toBeNull();
  await endSession(engine, granted?.accessToken ?? '');
  expect(await new TeamAuthenticator(engine).authenticate(granted?.accessToken ?? '', today)).not.toBeNull();
});

testWithAnn('sessions of a login that is gone open nothing', async (engine) => {
  const token = await open(engine);
  await engine.write((writer) => writer.remove('login', sql`email = ${ann}`), 'people');
  expect(await ask(engine, token)).toBeNull();
});

testWithAnn('what was found is remembered until it is to be forgotten', async (engine) => {
  const sessions = new SessionAuthenticator(engine);
  const token = (await open(engine)) ?? '';
  expect(await sessions.authenticate(token, today)).not.toBeNull();
  await endSession(engine, token);
  expect(await sessions.authenticate(token, today + 1)).not.toBeNull();
  sessions.forget();
  expect(await sessions.authenticate(token, today + 1)).toBeNull();
});

testPeople('workspaces do not mix', async (engine) => {
  const berlin = await addWorkspace(engine, 'berlin');
  await settleCoworkers(engine, [{ id: 7, email: ann, active: false }]);
  await bringPeople(engine, [{ id: 101, email: ann }]);
  await loginOf(engine, ann, { workspace: berlin });
  expect((await ask(engine, await open(engine)))?.caller).toEqual({
    workspace: berlin.id,
    email: ann,
    userId: null,
    coworkerIds: [],
    operator: false,
  });
});
