import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { type Asker, worldsOn } from '../worlds.ts';
import { field, fieldId, form, ofForms, responses } from './forms.ts';

const people = {
  users: [
    'alice owns Acme',
    'bob administers Sales, and is a member of Acme',
    'cora is a member of Acme and Sales',
    'dan is asked to administer Sales, and has not said yes',
    'eve has a role that reads insights, in Support',
    'fay is in no team',
    'gus owns Bolt',
  ].map((name, i) => ({ id: 101 + i, name, email: `person${101 + i}@acme.test` })),
  Team: [
    { id: 1, name: 'Acme', isOrganization: true },
    { id: 2, name: 'Sales', parentId: 1 },
    { id: 3, name: 'Support', parentId: 1 },
    { id: 5, name: 'Bolt', isOrganization: true },
  ],
  Role: [{ id: 'reader', name: 'Reader' }],
  RolePermission: [{ roleId: 'reader', resource: 'insights', action: 'read' }],
  Membership: (
    [
      [101, 1, 'OWNER'],
      [102, 1, 'MEMBER'],
      [102, 2, 'ADMIN'],
      [103, 1, 'MEMBER'],
      [103, 2, 'MEMBER'],
      [104, 2, 'ADMIN', { accepted: false }],
      [105, 3, 'MEMBER', { customRoleId: 'reader' }],
      [107, 5, 'OWNER'],
    ] as const
  ).map(([userId, teamId, role, more]) => ({ userId, teamId, role, accepted: true, ...more })),
};

/** Each form has the field and the response of its own number. */
const numbered = [
  ['Alice’s own', 101, null],
  ['Bob’s own', 102, null],
  ['of Acme', 101, 1],
  ['of Sales, made by Cora', 103, 2],
  ['of Support, made by Alice', 101, 3],
  ['of Bolt', 107, 5],
  ['Fay’s own', 106, null],
] as const;

const forms = ofForms(
  ...numbered.map(([name, userId, teamId], i) =>
    form(`form_${i + 1}`, name, [field(`f${i + 1}`, 'select', `F${i + 1}`, 'x X')], { userId, teamId }),
  ),
);

const answered = responses(`id | form\n${numbered.map((_, i) => `${i + 1} | form_${i + 1}`).join('\n')}`);

const [alice, bob, cora, dan, eve, fay, gus] = people.users.map(({ id }) => ({ userId: id })) as [
  Asker,
  Asker,
  Asker,
  Asker,
  Asker,
  Asker,
  Asker,
];
const operator: Asker = {};

const user = { scope: 'user' };
const org = { scope: 'org' };
const team = (selectedTeamId: number) => ({ scope: 'team', selectedTeamId });

const window = { startDate: '2024-02-01', endDate: '2024-02-01' };
const paged = { ...window, sorting: [{ id: 'id', desc: false }], offset: 0, limit: 100 };
const all = [1, 2, 3, 4, 5, 6, 7];

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(people, forms, answered);

  it.each([
    ['my personal forms, not those that I made for a team', user, alice, [1]],
    ['my personal forms, for somebody in no team', user, fay, [7]],
    ['nobody’s', user, cora, []],
    ['the selected team is ignored with user', { ...user, selectedTeamId: 2 }, alice, [1]],
    ['a team for its admin, without his own forms', team(2), bob, [4]],
    ['a team for the owner of its organisation', team(3), alice, [5]],
    ['a team for a role that reads insights', team(3), eve, [5]],
    ['an organisation as a team', team(1), alice, [3]],
    ['an organisation, its teams and my own forms, not those of others', org, alice, [1, 3, 4, 5]],
    ['an organisation without forms of mine', org, gus, [6]],
    ['the selected team is ignored with org', { ...org, selectedTeamId: 5 }, alice, [1, 3, 4, 5]],
    ['any team for an operator', team(5), operator, [6]],
    ['the whole workspace for an operator', org, operator, all],
    ['the organisation that an operator selects', { ...org, selectedTeamId: 1 }, operator, [3, 4, 5]],
    [
      'the organisation that an operator selects, and his own forms where he is a person',
      { ...org, selectedTeamId: 5 },
      { ...fay, operator: true },
      [6, 7],
    ],
    ['an operator who is a person: his own', user, { ...fay, operator: true }, [7]],
  ])('every question holds the same forms: %s', async (_, scope, asker, ids) => {
    const { total, data } = await world.ask('form-responses', { ...paged, ...scope }, asker);
    expect([total, data.map(({ id }) => id)]).toEqual([ids.length, ids]);

    const counted = await world.ask('forms-by-status', { ...window, ...scope }, asker);
    expect(counted).toMatchObject({ total: ids.length });
    const buckets = await world.ask('funnel', { ...window, ...scope }, asker);
    expect(buckets).toMatchObject([{ totalSubmissions: ids.length }]);

    const failed = await world.ask('failed-bookings-by-field', { ...window, ...scope }, asker);
    expect(Object.keys(failed).sort()).toEqual(ids.map((id) => numbered[id - 1]?.[0]).sort());

    const fields = ids.map((id) => fieldId(`f${id}`)).sort();
    for (const operation of ['form-field-options', 'form-response-headers'] as const) {
      const listed = await world.ask(operation, scope, asker);
      expect(listed.map(({ id }) => id).sort()).toEqual(fields);
    }
  });

  it.each([
    ['a member of the team', team(2), cora],
    ['a pending admin of the team', team(2), dan],
    ['somebody in no team', team(2), fay],
    ['a role in another team', team(2), eve],
    ['the owner of another organisation', team(2), gus],
    ['a team that does not exist', team(777), alice],
    ['a team that does not exist, for an operator', team(777), operator],
    ['an admin of a team only, for the organisation', org, bob],
    ['somebody without an organisation', org, fay],
    ['a team that is no organisation, for an operator', { ...org, selectedTeamId: 2 }, operator],
  ])('403 of every question, and always the same words: %s', async (_, scope, asker) => {
    const bodies = {
      'form-responses': { ...paged, ...scope },
      'routed-to-per-period': { ...window, ...scope, period: 'perDay', limit: 10 },
      'forms-by-status': { ...window, ...scope },
      'failed-bookings-by-field': { ...window, ...scope },
      funnel: { ...window, ...scope },
      'form-field-options': scope,
      'form-response-headers': scope,
    } as const;
    for (const [id, body] of Object.entries(bodies)) {
      expect(await world.refusal(id as keyof typeof bodies, body, asker)).toEqual({
        code: 'ForbiddenException',
        text: 'You may not read the insights of this team or organisation; that takes an accepted membership as its owner or admin {}',
      });
    }
  });

  it('400: an operator who is no person has no forms of his own', async () => {
    const { code, text } = await world.refusal('forms-by-status', { ...window, ...user }, operator);
    expect(code).toBe('BadRequestException');
    for (const word of ['scope', 'operator', 'team', 'org']) expect(text).toContain(word);
  });
});
