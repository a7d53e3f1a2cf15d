import { expect } from 'vitest';
import { storeWorkspace } from '../../insights/coworking/store-workspace.ts';
import { locations } from '../../insights/golden/coworking/acme.ts';
import type { Rows } from '../../insights/golden/coworking/worlds.ts';
import { annsId, askAsAnn } from './ask-teams.ts';
import { type TestServer, testServer } from './test-server.ts';

const jane = { Id: 101, FullName: 'Jane', MondayAttendance: 2, TuesdayAttendance: 3 };
const team = {
  Id: 55,
  Name: 'Red',
  BusinessId: 1,
  TeamMembers: [101, 102],
  TeamAdministrators: [annsId],
  ProfileSummary: 'We make things',
};
const [before, after] = ['2026-11-19T12:00:00Z', '2026-11-21T12:00:00Z'];

const rows: Rows = {
  ...locations,
  coworkers: [
    { ...jane, UpdatedOn: before },
    { Id: 102, FullName: 'Joe', UpdatedOn: before },
    { Id: 103, FullName: 'Elsewhere' },
  ],
  teams: [{ ...team, UpdatedOn: before }],
};

const at = { attendance: '/api/public/teams/55/attendance', profile: '/api/public/teams/55/profile' };

async function open(server: TestServer) {
  const ask = await askAsAnn(server, rows);
  const put = (page: keyof typeof at, payload: object | string) => {
    const headers = { 'content-type': 'application/json' };
    return ask(at[page], { method: 'PUT', headers, payload: payload as object });
  };
  return {
    ask,
    put,
    /** Changes what is refused to nobody. */
    async change(page: keyof typeof at, payload: object) {
      const response = await put(page, payload);
      expect([response.statusCode, response.body]).toEqual([200, '']);
    },
    async refused(page: keyof typeof at, payload: object | string): Promise<string> {
      const response = await put(page, payload);
      const { Message, ...more } = response.json();
      expect([payload, response.statusCode, more]).toEqual([payload, 400, {}]);
      return Message;
    },
    /** Monday to Wednesday of a member. */
    async weekOf(member: number) {
      const { Attendance } = (await ask(`${at.attendance}?date=2026-11-20`)).json();
      const found = Attendance.Coworkers.find((one: { CoworkerId: number }) => one.CoworkerId === member);
      return [found.MondayAttendance, found.TuesdayAttendance, found.WednesdayAttendance];
    },
    profile: async () => (await ask(at.profile)).json(),
  };
}

testServer('attendance: the days that are named, seen at once', async (server) => {
  const { change, weekOf } = await open(server);
  expect(await weekOf(101)).toEqual([2, 3, 5]);
  await change('attendance', [
    { CoworkerId: 101, MondayAttendance: 1 },
    { CoworkerId: 102, WednesdayAttendance: 4, Mood: 'good' },
  ]);
  expect([await weekOf(101), await weekOf(102)]).toEqual([
    [1, 3, 5],
    [5, 5, 4],
  ]);
  server.pass(1);
  await change('attendance', [{ CoworkerId: 101, TuesdayAttendance: 5 }]);
  expect(await weekOf(101)).toEqual([1, 5, 5]);
  for (const [one, other] of [
    [1, 2],
    [2, 1],
  ]) {
    server.pass(1);
    const named = { CoworkerId: 101, MondayAttendance: one };
    await change('attendance', [
      { ...named, TuesdayAttendance: 4 },
      { ...named, MondayAttendance: other },
    ]);
    expect(await weekOf(101)).toEqual([other, 4, 5]);
  }
});

testServer('attendance: an empty list and a member without days change nothing', async (server) => {
  const { change, weekOf } = await open(server);
  await change('attendance', []);
  await change('attendance', [{ CoworkerId: 101 }]);
  expect(await weekOf(101)).toEqual([2, 3, 5]);
});

testServer('attendance: one bad item refuses them all', async (server) => {
  const { refused, weekOf } = await open(server);
  const good = { CoworkerId: 101, MondayAttendance: 1 };
  for (const value of [0, 6, 1.5, '1', true, null, [1]]) {
    const message = await refused('attendance', [good, { CoworkerId: 102, SundayAttendance: value }]);
    expect(message).toMatch(/^\[1\]\.SundayAttendance must be 1 \(office\)/);
  }
  for (const CoworkerId of [103, annsId, 777, '101', null]) {
    const message = await refused('attendance', [{ CoworkerId, MondayAttendance: 1 }]);
    expect(message).toBe(`[0].CoworkerId: ${JSON.stringify(CoworkerId)} is no member of the team.`);
  }
  for (const item of [{ MondayAttendance: 1 }, null, 101, []]) {
    expect(await refused('attendance', [item])).toBe('[0].CoworkerId: nothing is no member of the team.');
  }
  for (const body of [good, 'null', '1', '"x"']) {
    expect(await refused('attendance', body)).toBe(
      'The body must be a list of members with their attendance.',
    );
  }
  expect(await refused('attendance', '[')).toMatch(/not valid JSON/);
  expect(await weekOf(101)).toEqual([2, 3, 5]);
});

testServer('without a body it is a 400, and of another type a 415', async (server) => {
  const { ask } = await open(server);
  for (const url of Object.values(at)) {
    expect((await ask(url, { method: 'PUT' })).statusCode).toBe(400);
    const headers = { 'content-type': 'text/plain' };
    expect((await ask(url, { method: 'PUT', headers, payload: '[]' })).statusCode).toBe(415);
  }
});

testServer('what is changed here stands until the source’s own record is newer', async (server) => {
  const { change, weekOf, profile } = await open(server);
  await change('attendance', [{ CoworkerId: 101, MondayAttendance: 1 }]);
  await change('profile', { Name: 'Ours' });
  const again = (UpdatedOn: string): Rows => ({
    coworkers: [{ ...jane, MondayAttendance: 4, UpdatedOn }],
    teams: [{ ...team, Name: 'Theirs', ProfileSummary: 'Newer', UpdatedOn }],
  });
  const seen = async () => [(await weekOf(101))[0], (await profile()).Name, (await profile()).ProfileSummary];
  await storeWorkspace(server.engine, again('2026-11-20T11:59:59Z'));
  expect(await seen()).toEqual([1, 'Ours', 'Newer']);
  await storeWorkspace(server.engine, again(after));
  expect(await seen()).toEqual([4, 'Theirs', 'Newer']);
});

testServer('a change of ours does not make the source’s records look fresher', async (server) => {
  const { ask, change } = await open(server);
  const asOf = async () => (await ask('/v1/teams/55/kpi')).headers['kepi-as-of'];
  const first = await asOf();
  await change('profile', { Name: 'Ours' });
  expect([first, await asOf()]).toEqual(['2024-11-01T00:00:00.000Z', '2024-11-01T00:00:00.000Z']);
});
