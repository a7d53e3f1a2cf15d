import { describe, expect, it } from 'vitest';
import { locations } from './acme.ts';
import { type Asker, answerers, type Rows } from './worlds.ts';

interface List {
  readonly Records: readonly { readonly Id: number }[];
}

const first = { isTeamAdmin: false, page: 1, pageSize: 25, orderBy: 'Name', dir: 'asc' };
const as = (...coworkerIds: number[]): Asker => ({ coworkerIds });

const team = (Id: number, Name: string, members: number[], administrators: number[], made: string) => ({
  Id,
  Name,
  BusinessId: 1,
  TeamMembers: members,
  TeamAdministrators: administrators,
  CreatedOn: `${made}T00:00:00Z`,
  UpdatedOn: `${made.replace('2024', '2025')}T00:00:00Z`,
});

const rows: Rows = {
  ...locations,
  coworkers: [
    ...[100, 101, 102, 300].map((Id) => ({ Id, FullName: `Person ${Id}` })),
    { Id: 103, FullName: 'Person 103', Teams: [52] },
  ],
  teams: [
    team(51, 'delta', [101], [], '2024-03-01'),
    team(52, 'Alpha', [101, 102], [100], '2024-02-01'),
    team(53, 'bravo', [], [101], '2024-04-01'),
    team(54, 'Charlie', [101], [101], '2024-01-01'),
    team(55, 'charlie', [101, 102], [], '2024-05-01'),
    team(56, 'Other', [300], [300], '2024-06-01'),
  ],
};

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn()(rows);
  const ask = <Answer = List>(input: object, asker: Asker = as(101)) =>
    world.ask<Answer>({ operation: 'my', input: { ...first, ...input } }, asker);
  const idsOf = async (input: object, asker?: Asker) => (await ask(input, asker)).Records.map(({ Id }) => Id);

  it.each([
    ['all that one belongs to or administers', {}, as(101), [52, 53, 54, 55, 51]],
    ['only those that one administers', { isTeamAdmin: true }, as(101), [53, 54]],
    ['one that an administrator is no member of', {}, as(100), [52]],
    ['of a member none that he administers', { isTeamAdmin: true }, as(102), []],
    ['one that the member’s record names', {}, as(103), [52]],
    ['those of all records of one person', {}, as(103, 300), [52, 56]],
    ['one of them', { teamId: 54 }, as(101), [54]],
    ['one that is not among them', { teamId: 56 }, as(101), []],
    ['one that one does not administer', { teamId: 55, isTeamAdmin: true }, as(101), []],
    ['one that there is not', { teamId: 777 }, as(101), []],
    ['all, for an operator', {}, {}, [52, 53, 54, 55, 51, 56]],
  ])('%s', async (_, input, asker, ids) => {
    expect(await idsOf(input, asker)).toEqual(ids);
  });

  it.each([
    ['Name', 'asc', [52, 53, 54, 55, 51]],
    ['Name', 'desc', [51, 54, 55, 53, 52]],
    ['Id', 'asc', [51, 52, 53, 54, 55]],
    ['Id', 'desc', [55, 54, 53, 52, 51]],
    ['CreatedOn', 'asc', [54, 52, 51, 53, 55]],
    ['UpdatedOn', 'desc', [55, 53, 51, 52, 54]],
    ['TeamMembersCount', 'asc', [53, 51, 54, 55, 52]],
    ['TeamMembersCount', 'desc', [52, 55, 51, 54, 53]],
  ])('by %s %s, ignoring case, then by id', async (orderBy, dir, ids) => {
    expect(await idsOf({ orderBy, dir })).toEqual(ids);
  });

  it('a page, and where it is', async () => {
    const { Records, ...page } = await ask({ page: 2, pageSize: 2, dir: 'desc' });
    expect(Records.map(({ Id }) => Id)).toEqual([55, 53]);
    expect(page).toEqual({
      CurrentPageSize: 2,
      CurrentPage: 2,
      CurrentOrderField: 'Name',
      CurrentSortDirection: 'DESC',
      FirstItem: 3,
      LastItem: 4,
      HasNextPage: true,
      HasPreviousPage: true,
      PageNumber: 2,
      PageSize: 2,
      TotalItems: 5,
      TotalPages: 3,
    });
  });

  it.each([
    [
      'the last',
      { page: 3, pageSize: 2 },
      { FirstItem: 5, LastItem: 5, HasNextPage: false, HasPreviousPage: true },
    ],
    [
      'the only one',
      {},
      { FirstItem: 1, LastItem: 5, HasNextPage: false, HasPreviousPage: false, TotalPages: 1 },
    ],
    ['one after the last', { page: 9 }, { Records: [], HasNextPage: false, TotalItems: 5, PageNumber: 9 }],
    [
      'one of more than a hundred counts as one of a hundred',
      { pageSize: 101 },
      { PageSize: 100, CurrentPageSize: 100 },
    ],
    ['one of exactly a hundred', { pageSize: 100 }, { PageSize: 100 }],
  ])('a page: %s', async (_, input, expected) => {
    expect(await ask<object>(input)).toMatchObject(expected);
  });

  it('a record is the team’s profile', async () => {
    const [record] = (await ask({ teamId: 54 })).Records;
    const profile = await world.ask({ operation: 'profile', input: { teamId: 54 } }, as(101));
    expect(record).toEqual(profile);
  });
});
