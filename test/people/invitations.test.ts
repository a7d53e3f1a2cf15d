import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { acceptInvitation, findInvitation } from '../../src/people/accept-invitation.ts';
import { TeamAuthenticator } from '../../src/people/authenticate-team-member.ts';
import { grantByPassword } from '../../src/people/grant-by-password.ts';
import { invite } from '../../src/people/invite.ts';
import { addLogin, changePassword, listLogins } from '../../src/people/logins.ts';
import { addWorkspace } from '../../src/people/workspaces.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Engine } from '../../src/store/engine.ts';
import { settleCoworkers, testPeople, today } from './open-people.ts';

const main = { id: 1, name: 'main' };
const dayMs = 86_400_000;
const ann = 'ann@example.com';
const password = 'correct horse';

const inviteAnn = (
  engine: Engine,
  more: { operator?: boolean; workspace?: typeof main; now?: number } = {},
) => invite(engine, { workspace: main, email: ' Ann@example.com', operator: false, now: today, ...more });

const accept = (engine: Engine, token: string, now = today, chosen = password) =>
  acceptInvitation(engine, { token, password: chosen, now });

const enter = (engine: Engine, given = password) =>
  grantByPassword(engine, { username: ann, password: given, clientId: null, now: today });

testPeople('an invitation makes a login with the password that is set', async (engine) => {
  await settleCoworkers(engine, [{ id: 7, email: ann }]);
  const { token, ...made } = await inviteAnn(engine);
  expect(made).toEqual({ email: ann, operator: false, expiresAt: today + 3 * dayMs });
  expect(await findInvitation(engine, { token, now: today })).toEqual({ state: 'open', email: ann });
  expect(await enter(engine)).toBeNull();
  expect(await accept(engine, token, today + 5)).toEqual({ state: 'accepted', email: ann });
  expect(await listLogins(engine, main)).toEqual([{ email: ann, operator: false, createdAt: today + 5 }]);
  expect(await enter(engine)).not.toBeNull();
});

testPeople('the token is 32 random bytes, and only its hash is kept', async (engine) => {
  const { token } = await inviteAnn(engine);
  expect(token).toMatch(/^[\w-]{43}$/);
  const [row = {}] = await engine.read(sql`SELECT * FROM invitation`);
  expect(row.hash).toBe(createHash('sha256').update(token).digest('hex'));
  expect(JSON.stringify(row)).not.toContain(token);
});

testPeople('it is good once, and for three days', async (engine) => {
  const first = await inviteAnn(engine);
  expect(await accept(engine, first.token, today + 3 * dayMs)).toEqual({ state: 'expired' });
  expect((await accept(engine, first.token, today + 3 * dayMs - 1)).state).toBe('accepted');
  expect(await accept(engine, first.token, today, 'battery staple')).toEqual({ state: 'used' });
  expect(await accept(engine, 'x')).toEqual({ state: 'unknown' });
  const second = await inviteAnn(engine);
  const both = await Promise.all([accept(engine, second.token), accept(engine, second.token)]);
  expect(both.map(({ state }) => state).sort()).toEqual(['accepted', 'used']);
});

testPeople('a password that is no password uses nothing up', async (engine) => {
  const { token } = await inviteAnn(engine);
  expect(await accept(engine, token, today, 'short')).toMatchObject({
    state: 'refused',
    email: ann,
    reason: 'A password has at least 8 characters.',
  });
  expect((await accept(engine, token)).state).toBe('accepted');
});

testPeople(
  'of a login it changes the password and ends the tokens; an operator stays one',
  async (engine) => {
    await addLogin(engine, { workspace: main, email: ann, operator: true, password, now: today });
    const granted = await enter(engine);
    const { token } = await inviteAnn(engine);
    await accept(engine, token, today + 9, 'battery staple');
    expect(await enter(engine)).toBeNull();
    const teams = new TeamAuthenticator(engine);
    expect(await teams.authenticate(granted?.accessToken ?? '', today)).toBeNull();
    expect(await listLogins(engine, main)).toEqual([{ email: ann, operator: true, createdAt: today }]);
  },
);

testPeople('an operator is made by an invitation that says so', async (engine) => {
  const { token } = await inviteAnn(engine, { operator: true });
  await accept(engine, token);
  expect(await listLogins(engine, main)).toMatchObject([{ email: ann, operator: true }]);
});

testPeople(
  'another invitation, and a password set otherwise, take the place of an open one',
  async (engine) => {
    const first = await inviteAnn(engine);
    const second = await inviteAnn(engine);
    expect(await accept(engine, first.token)).toEqual({ state: 'unknown' });
    expect((await accept(engine, second.token)).state).toBe('accepted');
    const third = await inviteAnn(engine);
    await changePassword(engine, { email: ann, password: 'battery staple', now: today });
    expect(await accept(engine, third.token)).toEqual({ state: 'unknown' });
    expect(await accept(engine, second.token)).toEqual({ state: 'used' });
  },
);

testPeople('inactive people and logins of another workspace are not invited', async (engine) => {
  const berlin = await addWorkspace(engine, 'berlin');
  await settleCoworkers(engine, [{ id: 7, email: ann, active: false }]);
  await expect(inviteAnn(engine)).rejects.toThrow('inactive people may not log in');
  const { token } = await inviteAnn(engine, { workspace: berlin });
  await addLogin(engine, { workspace: main, email: ann, operator: false, password, now: today });
  await expect(inviteAnn(engine, { workspace: berlin })).rejects.toThrow('another workspace');
  expect(await accept(engine, token)).toMatchObject({ state: 'refused', reason: /another workspace/ });
});

testPeople('a month after they have ended, invitations are forgotten', async (engine) => {
  const { token } = await inviteAnn(engine);
  await accept(engine, token);
  await inviteAnn(engine, { now: today + 30 * dayMs });
  expect((await findInvitation(engine, { token, now: today + 30 * dayMs })).state).toBe('used');
  await inviteAnn(engine, { now: today + 33 * dayMs });
  expect((await findInvitation(engine, { token, now: today + 33 * dayMs })).state).toBe('unknown');
});

testPeople('a coworker gets a login when a password is given to him', async (engine) => {
  const berlin = await addWorkspace(engine, 'berlin');
  await settleCoworkers(engine, [{ id: 7, email: ann }], berlin.id);
  await settleCoworkers(engine, [{ id: 7, email: ann, active: false }]);
  expect(await changePassword(engine, { email: 'Ann@example.com', password, now: today })).toBe(ann);
  expect(await listLogins(engine, berlin)).toEqual([{ email: ann, operator: false, createdAt: today }]);
  expect(await enter(engine)).not.toBeNull();
});

testPeople(
  'a coworker of several workspaces, an inactive one and a stranger get none by it',
  async (engine) => {
    const berlin = await addWorkspace(engine, 'berlin');
    const give = (email: string) => changePassword(engine, { email, password, now: today });
    await settleCoworkers(engine, [
      { id: 7, email: ann },
      { id: 8, email: 'bob@example.com', active: false },
    ]);
    await settleCoworkers(engine, [{ id: 7, email: ann }], berlin.id);
    await expect(give(ann)).rejects.toThrow('several workspaces (berlin, main)');
    await expect(give('bob@example.com')).rejects.toThrow('inactive people may not log in');
    await expect(give('eve@example.com')).rejects.toThrow('no login eve@example.com');
  },
);
