import { describe, expect, it } from 'vitest';
import { locations } from './acme.ts';
import { type Asker, answerers, joined, type Rows } from './worlds.ts';

/** 100 administers Red without being of it, 101 administers it and is of it, 102 and 103 are of it. */
const acme: Rows = {
  ...locations,
  coworkers: [
    ...[100, 101, 102, 201, 202, 300].map((Id) => ({ Id, FullName: `Person ${Id}` })),
    { Id: 103, FullName: 'Person 103', Teams: [55] },
  ],
  teams: [
    { Id: 55, Name: 'Red', BusinessId: 1, TeamMembers: [101, 102], TeamAdministrators: [100, 101] },
    { Id: 56, Name: 'Blue', BusinessId: 1, TeamMembers: [201], TeamAdministrators: [202] },
    { Id: 57, Name: 'Nobody’s', BusinessId: 1 },
  ],
};

/** Another business, which has ids of its own that look the same. */
const bolt: Rows = {
  coworkers: [{ Id: 101, FullName: 'Somebody else' }],
  teams: [{ Id: 77, Name: 'Bolt', TeamMembers: [101], TeamAdministrators: [101] }],
};

const date = '2026-03-25T12:00:00Z';
const questions = {
  kpi: (teamId: number) => ({ operation: 'kpi', input: { teamId } }) as const,
  metrics: (teamId: number) => ({ operation: 'metrics', input: { teamId } }) as const,
  attendance: (teamId: number) => ({ operation: 'attendance', input: { teamId, date } }) as const,
  profile: (teamId: number) => ({ operation: 'profile', input: { teamId } }) as const,
};

const as = (...coworkerIds: number[]): Asker => ({ coworkerIds });
const operator: Asker = {};

/** What is answered by kpi and metrics, then by attendance and profile. */
const callers: readonly [string, Asker, number, number, number][] = [
  ['an operator', operator, 55, 200, 200],
  ['an operator who is a stranger to it', { ...as(201), operator: true }, 55, 200, 200],
  ['an operator, of a team that nobody administers', operator, 57, 200, 200],
  ['an administrator who is no member', as(100), 55, 200, 200],
  ['an administrator who is a member', as(101), 55, 200, 200],
  ['a member whom the team names', as(102), 55, 401, 200],
  ['a member who names the team', as(103), 55, 401, 200],
  ['a member of another team', as(201), 55, 401, 401],
  ['the administrator of another team', as(202), 55, 401, 401],
  ['somebody in no team', as(300), 55, 401, 401],
  ['an administrator, for another team', as(101), 56, 401, 401],
  ['an administrator, for a team that nobody administers', as(101), 57, 401, 401],
  ['somebody who is no coworker', as(), 55, 401, 401],
  ['a person with two records, of which one is a member’s', as(300, 102), 55, 401, 200],
  ['a person with two records, of which one is an administrator’s', as(102, 100), 55, 200, 200],
  ['an operator, for a team that there is not', operator, 777, 404, 404],
  ['an administrator, for a team that there is not', as(101), 777, 404, 404],
  ['somebody in no team, for a team that there is not', as(300), 777, 404, 404],
  ['an administrator, for a team of another workspace', as(101), 77, 404, 404],
  ['an operator, for a team of another workspace', operator, 77, 404, 404],
];

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const worldOf = worldsOn();
  const world = worldOf(acme);
  const other = worldOf(joined(bolt));

  it.each(callers)('%s', async (_, asker, teamId, numbers, pages) => {
    const statuses = { kpi: numbers, metrics: numbers, attendance: pages, profile: pages };
    for (const [name, ask] of Object.entries(questions)) {
      const { status } = await world.reply(ask(teamId), asker);
      expect([name, status]).toEqual([name, statuses[name as keyof typeof statuses]]);
    }
  });

  it('the other workspace answers its own, and knows nothing of the first', async () => {
    await world.kpi(55);
    expect(await other.kpi(77, as(101))).toMatchObject([{ CoworkerFullName: 'Somebody else' }]);
    for (const ask of Object.values(questions)) {
      expect((await other.reply(ask(55), as(101))).status).toBe(404);
    }
  });

  it.each([
    ['an administrator', as(100), true],
    ['a member', as(102), false],
    ['a person with two records, of which one is an administrator’s', as(102, 100), true],
  ])('attendance says whether one administers the team: %s', async (_, asker, expected) => {
    const answer = await world.ask(questions.attendance(55), asker);
    expect(answer).toMatchObject({ IsTeamAdministrator: expected });
  });

  it('members of one team learn nothing of another from any answer', async () => {
    for (const [asker, own] of [
      [as(101), 55],
      [as(202), 56],
    ] as const) {
      const foreign = own === 55 ? /Blue|Person 2/ : /Red|Person 1/;
      for (const ask of Object.values(questions)) {
        expect(JSON.stringify(await world.ask(ask(own), asker))).not.toMatch(foreign);
      }
    }
  });
});
