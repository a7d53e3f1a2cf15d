import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { type Asker, worldsOn } from './worlds.ts';

const people = {
  users: [
    'alice owns Acme',
    'bob administers Sales',
    'cora is a member of Acme and Sales',
    'dan is asked to administer Sales, and has not said yes',
    'eve has a role that reads insights, in Support',
    'fay is a member of Support and of Bolt, two organisations',
    'gus is in no team',
    'hal has a role that reads something else, in Sales',
    'ivy administers Bolt and owns Solo',
    'jan is a member of Acme and owns Bolt',
    'kim has a role that reads insights, in Acme',
  ].map((name, i) => ({ id: 101 + i, name, email: `person${101 + i}@acme.test` })),
  Team: [
    { id: 1, name: 'Acme', isOrganization: true },
    { id: 2, name: 'Sales', parentId: 1 },
    { id: 3, name: 'Support', parentId: 1 },
    { id: 5, name: 'Bolt', isOrganization: true },
    { id: 6, name: 'Bolt sales', parentId: 5 },
    { id: 9, name: 'Solo' },
  ],
  Role: [
    { id: 'reader', name: 'Reader' },
    { id: 'other', name: 'Other' },
  ],
  RolePermission: [
    { roleId: 'reader', resource: 'insights', action: 'read' },
    { roleId: 'other', resource: 'insights', action: 'write' },
    { roleId: 'other', resource: 'booking', action: 'read' },
  ],
  Membership: (
    [
      [101, 1, 'OWNER'],
      [102, 1, 'MEMBER'],
      [102, 2, 'ADMIN'],
      [103, 1, 'MEMBER'],
      [103, 2, 'MEMBER'],
      [104, 2, 'ADMIN', { accepted: false }],
      [105, 3, 'MEMBER', { customRoleId: 'reader' }],
      [106, 3, 'MEMBER'],
      [106, 5, 'MEMBER'],
      [108, 2, 'MEMBER', { customRoleId: 'other' }],
      [109, 5, 'ADMIN'],
      [109, 9, 'OWNER'],
      [110, 1, 'MEMBER'],
      [110, 5, 'OWNER'],
      [111, 1, 'MEMBER', { customRoleId: 'reader' }],
    ] as const
  ).map(([userId, teamId, role, more]) => ({ userId, teamId, role, accepted: true, ...more })),
  EventType: [
    { id: 11, slug: 'intro', userId: 101 },
    { id: 12, slug: 'demo', teamId: 2 },
    { id: 13, slug: 'help', teamId: 3 },
    { id: 14, slug: 'demo', userId: 102, parentId: 12 },
    { id: 15, slug: 'all', teamId: 1 },
    { id: 16, slug: 'bolt', teamId: 6 },
  ],
};

// 14 is a managed child, 99 is no event type any more.
const booked = bookings(`
  id | start            | end   | userId | eventTypeId
   1 | 2024-02-01 09:00 | 09:30 | 101    | 11
   2 | 2024-02-01 09:00 | 09:30 | 101    | 12
   3 | 2024-02-01 09:00 | 09:30 | 102    | -
   4 | 2024-02-01 09:00 | 09:30 | 102    | 14
   5 | 2024-02-01 09:00 | 09:30 | 103    | 13
   6 | 2024-02-01 09:00 | 09:30 | 103    | 99
   7 | 2024-02-01 09:00 | 09:30 | 104    | -
   8 | 2024-02-01 09:00 | 09:30 | 106    | -
   9 | 2024-02-01 09:00 | 09:30 | 107    | -
  10 | 2024-02-01 09:00 | 09:30 | 107    | 12
  11 | 2024-02-01 09:00 | 09:30 | -      | 12
  12 | 2024-02-01 09:00 | 09:30 | 109    | 16
  13 | 2024-02-01 09:00 | 09:30 | 109    | -
  14 | 2024-02-01 09:00 | 09:30 | 101    | 15
`);

const [alice, bob, cora, dan, eve, fay, gus, hal, ivy, jan, kim] = people.users.map(({ id }) => ({
  userId: id,
})) as [Asker, Asker, Asker, Asker, Asker, Asker, Asker, Asker, Asker, Asker, Asker];
const operator: Asker = {};

const user = { scope: 'user' };
const org = { scope: 'org' };
const team = (selectedTeamId: number) => ({ scope: 'team', selectedTeamId });

const sales = [2, 3, 4, 6, 10, 11];
const acme = [1, 2, 3, 4, 5, 6, 8, 10, 11, 14];
const bolt = [8, 12, 13];
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

describe.each(mostEngines)('on $name', (engine) => {
  const ofPeople = worldsOn(engine)(people, booked);

  it.each([
    ['my personal bookings, not those of a team that I host', user, alice, [1]],
    ['personal: without an event type, and of a managed one', user, bob, [3, 4]],
    ['personal: of an event type that is gone', user, cora, [6]],
    ['the team that is selected is ignored with user', { ...user, selectedTeamId: 12 }, gus, [9]],
    ['a team and the personal bookings of its accepted members, for its admin', team(2), bob, sales],
    ['the same for the owner of the parent organisation', team(2), alice, sales],
    ['the same for a custom role in the parent organisation', team(2), kim, sales],
    ['a custom role in the team itself', team(3), eve, [5, 8]],
    ['an organisation as a team', team(1), alice, [1, 3, 4, 6, 14]],
    ['a team without an organisation', team(9), ivy, [13]],
    ['an organisation, its teams and the personal bookings of their members', org, alice, acme],
    ['the same for a custom role', org, kim, acme],
    ['a person of two organisations belongs to both', org, ivy, bolt],
    ['the selected team is ignored with org', { ...org, selectedTeamId: 5 }, alice, acme],
    ['an operator who is no person: any team', team(2), operator, sales],
    ['an operator: the whole workspace', org, operator, all],
    ['an operator: the organisation that is selected', { ...org, selectedTeamId: 5 }, operator, bolt],
    ['an operator who is a person: his own', user, { ...gus, operator: true }, [9]],
    ['an operator who is a person: the whole workspace', org, { ...gus, operator: true }, all],
    ['an operator who is a person: any team', team(6), { ...gus, operator: true }, [12]],
  ])('%s', async (_, scope, asker, ids) => {
    const sorting = [{ id: 'id', desc: false }];
    const answer = await ofPeople.ask('rows', { ...scope, sorting }, asker);
    expect(answer.data.map(({ id }) => id)).toEqual(ids);
    expect(answer.total).toBe(ids.length);
  });

  const timeZone = 'UTC';

  it.each([
    ['a member of the team', team(2), cora],
    ['a pending admin of the team', team(2), dan],
    ['a custom role with other permissions', team(2), hal],
    ['somebody in no team', team(2), gus],
    ['a custom role in another team', team(2), eve],
    ['the owner of another organisation', team(6), alice],
    ['a team that does not exist', team(777), alice],
    ['a team that does not exist, for an operator', team(777), operator],
    ['an admin of a team only, for the organisation', org, bob],
    ['a member of a team only, who has no organisation', org, eve],
    ['somebody without an organisation', org, gus],
    ['a pending membership makes no organisation', org, dan],
    ['a member of two organisations, by the one of his own', org, fay],
    ['a member of the organisation with the lowest id, though owner of another', org, jan],
    ['a team that is no organisation, for an operator', { ...org, selectedTeamId: 2 }, operator],
    ['an organisation that does not exist, for an operator', { ...org, selectedTeamId: 777 }, operator],
  ])('403, and always the same words: %s', async (_, scope, asker) => {
    expect(await ofPeople.refusal('rows', { ...scope, timeZone }, asker)).toEqual({
      code: 'ForbiddenException',
      text: 'You may not read the insights of this team or organisation; that takes an accepted membership as its owner or admin {}',
    });
  });

  it.each([
    ['a team without its id', { scope: 'team' }, alice, ['selectedTeamId', '"team"']],
    [
      'an operator who is no person has no bookings of his own',
      user,
      operator,
      ['scope', 'operator', 'team', 'org'],
    ],
  ])('400: %s', async (_, scope, asker, words) => {
    const { code, text } = await ofPeople.refusal(
      'kpi-stats',
      {
        ...scope,
        timeZone,
        columnFilters: [
          {
            id: 'createdAt',
            value: { type: 'dr', data: { startDate: '2024-02-01', endDate: '2024-02-01' } },
          },
        ],
      },
      asker,
    );
    expect(code).toBe('BadRequestException');
    for (const word of words) expect(text).toContain(word);
  });
});
