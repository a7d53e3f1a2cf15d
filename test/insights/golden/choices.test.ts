import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../engines.ts';
import { field, form, ofForms } from './routings/forms.ts';
import { type Asker, worldsOn } from './worlds.ts';

const tables = {
  users: [
    { id: 101, username: 'alice', name: 'Alice', email: 'alice@acme.test' },
    { id: 102, username: 'bob', name: 'Bob', email: 'bob@acme.test', avatarUrl: 'https://img.test/bob' },
    { id: 103, name: null, email: 'cora@acme.test' },
    { id: 104, username: 'dan', name: 'Alice', email: 'dan@bolt.test' },
    { id: 105, username: 'eve', name: 'Eve', email: 'eve@alone.test' },
  ],
  Team: [
    { id: 1, name: 'Acme', slug: 'acme', isOrganization: true },
    { id: 2, name: 'Sales', slug: 'sales', parentId: 1 },
    { id: 3, name: 'Support', slug: null, parentId: 1 },
    { id: 5, name: 'Bolt', slug: 'bolt', isOrganization: true },
  ],
  Membership: (
    [
      [101, 1, 'OWNER', true],
      [102, 2, 'ADMIN', true],
      [103, 3, 'MEMBER', true],
      [103, 2, 'MEMBER', false],
      // Dan is in two organisations, and his own is the first of them.
      [104, 2, 'MEMBER', true],
      [104, 5, 'OWNER', true],
    ] as const
  ).map(([userId, teamId, role, accepted]) => ({ userId, teamId, role, accepted })),
  EventType: [
    { id: 10, slug: 'intro', userId: 101 },
    { id: 11, slug: 'demo', teamId: 2, userId: 102 },
    { id: 12, slug: 'demo', userId: 102, parentId: 11 },
    { id: 13, slug: 'help', teamId: 3 },
    { id: 14, slug: 'all', teamId: 1 },
    { id: 15, slug: 'intro', userId: 104 },
    { id: 16, slug: 'intro', teamId: 5 },
    { id: 17, slug: 'intro', userId: 105 },
    { id: 18, title: 'Lost' },
    { id: 19, slug: 'Intro', userId: 101 },
  ],
  ...ofForms(
    form('form_b', 'Contact', [field('a', 'text', 'A')]),
    form('form_a', 'Contact', [], { teamId: 3 }),
    form('form_c', 'Bolt', [], { userId: 104, teamId: 5 }),
    form('form_d', 'Alice’s', [], { teamId: null }),
    form('form_e', 'Eve’s', [], { userId: 105, teamId: null }),
  ),
};

const org = { scope: 'org' };
const user = { scope: 'user' };
const team = (selectedTeamId: number) => ({ scope: 'team', selectedTeamId });

const [alice, bob, cora, eve] = [101, 102, 103, 105].map((userId) => ({ userId })) as [
  Asker,
  Asker,
  Asker,
  Asker,
];
const operator: Asker = {};

describe.each(fewEngines)('on $name', (engine) => {
  const worlds = worldsOn(engine);
  const world = worlds(tables);
  const other = worlds({
    users: [{ id: 101, username: 'alice', name: 'Zoe', email: 'zoe@other.test' }],
    EventType: [{ id: 10, slug: 'other', userId: 101 }],
    ...ofForms(form('form_a', 'Other', [], { userId: 101, teamId: null })),
  });

  const chosen = async (scope: object, asker: Asker, of = world) => {
    const { eventTypes, people, forms } = await of.ask('choices', scope, asker);
    return [eventTypes.map(({ name }) => name), people.map(({ id }) => id), forms.map(({ id }) => id)];
  };

  it.each([
    ['mine', user, alice, ['alice/Intro', 'alice/intro'], [101], ['form_d']],
    ['of somebody in no team', user, eve, ['eve/intro'], [105], ['form_e']],
    ['what was made for a team is not mine', user, bob, ['bob/demo'], [102], []],
    [
      'a team, with the personal event types of its members, not of those who are asked to join',
      team(2),
      bob,
      ['bob/demo', 'dan/intro', 'sales/demo'],
      [104, 102],
      ['form_b'],
    ],
    ['a team without a slug', team(3), alice, ['help'], [103], ['form_a']],
    [
      'an organisation, its teams and its people, and my own forms',
      org,
      alice,
      ['acme/all', 'alice/Intro', 'alice/intro', 'bob/demo', 'dan/intro', 'help', 'sales/demo'],
      [101, 104, 102, 103],
      ['form_d', 'form_a', 'form_b'],
    ],
    [
      'the organisation that an operator selects, with people who have another one, too',
      { ...org, selectedTeamId: 5 },
      operator,
      ['bolt/intro', 'dan/intro'],
      [104],
      ['form_c'],
    ],
    [
      'the whole workspace for an operator',
      org,
      operator,
      [
        'Lost',
        'acme/all',
        'alice/Intro',
        'alice/intro',
        'bob/demo',
        'bolt/intro',
        'dan/intro',
        'eve/intro',
        'help',
        'sales/demo',
      ],
      [101, 104, 102, 105, 103],
      ['form_d', 'form_c', 'form_a', 'form_b', 'form_e'],
    ],
  ])('%s', async (_, scope, asker, eventTypes, people, forms) => {
    expect(await chosen(scope, asker)).toEqual([eventTypes, people, forms]);
  });

  it('names what can be chosen as every other answer does', async () => {
    const { eventTypes, people, forms } = await world.ask('choices', team(2), bob);
    expect(eventTypes[0]).toEqual({ id: 12, name: 'bob/demo' });
    expect(people).toEqual([
      { id: 104, name: 'Alice', email: 'dan@bolt.test', avatarUrl: '/dan/avatar.png' },
      { id: 102, name: 'Bob', email: 'bob@acme.test', avatarUrl: 'https://img.test/bob' },
    ]);
    expect(forms).toEqual([{ id: 'form_b', name: 'Contact' }]);
  });

  it('workspaces lie apart', async () => {
    expect(await chosen(user, alice, other)).toEqual([['alice/other'], [101], ['form_a']]);
    expect(await chosen(org, operator, other)).toEqual([['alice/other'], [101], ['form_a']]);
  });

  it.each([
    ['a member of the team', team(3), cora],
    ['somebody who is asked to join it', team(2), cora],
    ['a team that does not exist', team(777), alice],
    ['an admin of a team only, for the organisation', org, bob],
    ['somebody without one', org, eve],
  ])('403, in the words of every other question: %s', async (_, scope, asker) => {
    expect(await world.refusal('choices', scope, asker)).toEqual({
      code: 'ForbiddenException',
      text: 'You may not read the insights of this team or organisation; that takes an accepted membership as its owner or admin {}',
    });
  });

  it('400: a team without its id, and an operator who is no person', async () => {
    expect((await world.refusal('choices', { scope: 'team' }, alice)).text).toContain('selectedTeamId');
    expect((await world.refusal('choices', user, operator)).text).toContain('operator');
  });
});
