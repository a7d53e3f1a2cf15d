import { expect } from 'vitest';
import { sessionState } from '../../../src/contract/session/session-state.ts';
import { invite } from '../../../src/people/invite.ts';
import { addLogin } from '../../../src/people/logins.ts';
import { addWorkspace } from '../../../src/people/workspaces.ts';
import { bringPeople, settleCoworkers } from '../../people/open-people.ts';
import { ann, logIn, main, password, testServer } from '../teams/test-server.ts';
import { cookieOf, fromDashboard, inDashboard, logInAs, sessionOf, stateOf } from './dashboard.ts';

const dayMs = 86_400_000;
const out = { state: 'out', setUp: false };

testServer('a password opens a session, which says who is in and what he may see', async (server) => {
  const entered = await logInAs(server);
  expect(entered.statusCode).toBe(200);
  const { status, data } = entered.json();
  expect(status).toBe('success');
  expect(sessionState.parse(data)).toEqual({
    state: 'in',
    person: { email: ann, name: 'Coworker 7', userId: null, operator: false },
    workspace: 'main',
    weekStart: 'Sunday',
    semantics: 'documented',
    scopes: { user: false, org: null, teams: [] },
    coworking: true,
  });
  expect(entered.headers['set-cookie']).toMatch(
    /^kepi_session=kepis_[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax$/,
  );
  expect(entered.headers['cache-control']).toBe('no-store');
  expect(entered.headers['kepi-as-of']).toBe('never');
  expect(await stateOf(server, cookieOf(entered))).toEqual(data);
  expect(await stateOf(server, `theme=dark; ${cookieOf(entered)}; x=y`)).toEqual(data);
});

testServer('who is not logged in is told so', async (server) => {
  const cookie = await sessionOf(server);
  expect(await stateOf(server, '')).toEqual(out);
  for (const none of [
    'kepi_session=',
    'kepi_session=kepis_none',
    `x${cookie}`,
    'kepi_session',
    `${cookie}%`,
  ]) {
    expect(await stateOf(server, none), none).toEqual(out);
  }
  const bare = await server.app.inject({ url: '/v1/session', headers: { cookie } });
  expect([bare.statusCode, bare.json()]).toEqual([200, { status: 'success', data: out }]);
});

testServer('logging out ends the session and takes the cookie back', async (server) => {
  const [cookie, other] = [await sessionOf(server), await sessionOf(server)];
  const left = await server.app.inject({
    method: 'DELETE',
    url: '/v1/session',
    headers: inDashboard(cookie),
  });
  expect([left.statusCode, left.body]).toEqual([204, '']);
  expect(left.headers['set-cookie']).toBe('kepi_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
  expect(await stateOf(server, cookie)).toEqual(out);
  expect((await stateOf(server, other)).state).toBe('in');
  const again = await server.app.inject({ method: 'DELETE', url: '/v1/session', headers: fromDashboard });
  expect(again.statusCode).toBe(204);
});

testServer('a session ends after fourteen days, and with another password', async (server) => {
  const cookie = await sessionOf(server);
  server.pass(14 * dayMs - 1);
  expect((await stateOf(server, cookie)).state).toBe('in');
  server.pass(1);
  expect(await stateOf(server, cookie)).toEqual(out);
});

testServer('another password ends a session at once', async (server) => {
  const cookie = await sessionOf(server);
  const { engine, now, post } = server;
  const { token } = await invite(engine, { workspace: main, email: ann, operator: false, now: now() });
  const chosen = { password: 'battery staple', again: 'battery staple' };
  const page = await post(`/invitation/${token}`, chosen);
  expect(page.body).toContain('<a href="../">Log in to the dashboard</a>');
  expect(await stateOf(server, cookie)).toEqual(out);
  expect((await logInAs(server)).statusCode).toBe(401);
  expect((await logInAs(server, chosen)).statusCode).toBe(400);
  expect((await logInAs(server, { password: chosen.password })).statusCode).toBe(200);
});

testServer('nobody learns whether an e-mail is known', async (server) => {
  const { engine, now } = server;
  const gone = 'gone@example.com';
  await settleCoworkers(engine, [{ id: 8, email: gone, active: false }]);
  await addLogin(engine, { workspace: main, email: gone, operator: false, password, now: now() });
  for (const given of [
    { password: 'wrong' },
    { email: 'eve@example.com' },
    { email: 'eve' },
    { email: gone },
  ]) {
    const refused = await logInAs(server, given);
    expect([refused.statusCode, refused.json().error]).toEqual([
      401,
      {
        code: 'UnauthorizedException',
        message: 'The e-mail or the password is incorrect.',
        details: {},
      },
    ]);
    expect(refused.headers).not.toHaveProperty('set-cookie');
  }
});

testServer('a question that is none is a 400 that repeats no secret', async (server) => {
  for (const given of [
    { password: 12345678 },
    { email: null },
    { hunter: 'hunter2hunter2' },
    { password: ['hunter2hunter2'] },
  ]) {
    const refused = await logInAs(server, given);
    expect([refused.statusCode, refused.json().error.details.errors.length]).toEqual([400, 1]);
    expect(refused.body).not.toMatch(/12345678|hunter2/);
  }
  const headers = { ...fromDashboard, 'content-type': 'application/x-www-form-urlencoded' };
  const form = await server.app.inject({ method: 'POST', url: '/v1/session', headers, payload: 'email=x' });
  expect(form.statusCode).toBe(415);
});

testServer('guessing is slow, here and at /api/token together', async (server) => {
  const from = (nth: number) => ({ remoteAddress: `192.0.2.${nth}` });
  for (let nth = 0; nth < 5; nth++) {
    expect((await logInAs(server, { password: 'wrong' }, from(nth))).statusCode).toBe(401);
    expect((await logIn(server, { password: 'wrong' }, from(nth))).statusCode).toBe(400);
  }
  const blocked = await logInAs(server, {}, from(99));
  expect([blocked.statusCode, blocked.headers['retry-after']]).toEqual([429, '60']);
  expect(blocked.json().error.message).toBe('Too many attempts to log in. Please try again later.');
  server.pass(60_000);
  expect((await logInAs(server, {}, from(99))).statusCode).toBe(200);
});

testServer('guessing is slow from an address, whatever is guessed, set-up tokens too', async (server) => {
  for (let nth = 0; nth < 20; nth++) {
    const payload = { token: `t${nth}`, email: ann, password };
    const guess =
      nth % 2 === 0
        ? logInAs(server, { email: `eve${nth}@example.com` })
        : server.app.inject({ method: 'POST', url: '/v1/set-up', headers: fromDashboard, payload });
    expect([401, 403]).toContain((await guess).statusCode);
  }
  expect((await logInAs(server)).statusCode).toBe(429);
  expect((await logInAs(server, {}, { remoteAddress: '192.0.2.1' })).statusCode).toBe(200);
});

testServer('a session is of one person in one workspace', async (server) => {
  const { engine, now } = server;
  const berlin = await addWorkspace(engine, 'berlin');
  await bringPeople(
    engine,
    [{ id: 101, email: 'Bob@example.com', name: 'Bob', weekStart: 'Monday' }],
    berlin.id,
  );
  await bringPeople(engine, [{ id: 5, email: 'bob@example.com', name: 'Another Bob' }]);
  await addLogin(engine, {
    workspace: berlin,
    email: 'bob@example.com',
    operator: false,
    password,
    now: now(),
  });
  expect(await stateOf(server, await sessionOf(server, { email: 'bob@example.com' }))).toMatchObject({
    person: { email: 'bob@example.com', name: 'Bob', userId: 101, operator: false },
    workspace: 'berlin',
    weekStart: 'Monday',
    scopes: { user: true, org: null, teams: [] },
    coworking: false,
  });
});

testServer('neither passwords nor sessions are logged', async (server) => {
  const cookie = await sessionOf(server);
  await logInAs(server, { password: 'wrong guess' });
  await stateOf(server, cookie);
  await server.app.inject({ method: 'DELETE', url: '/v1/session', headers: inDashboard(cookie) });
  expect(server.log()).toContain('/v1/session');
  const token = cookie.split('=')[1] ?? '';
  expect(token).toMatch(/^kepis_/);
  for (const secret of [password, 'wrong guess', token]) expect(server.log()).not.toContain(secret);
});
