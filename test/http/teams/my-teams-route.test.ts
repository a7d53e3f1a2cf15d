import { expect } from 'vitest';
import { locations } from '../../insights/golden/coworking/acme.ts';
import type { Rows } from '../../insights/golden/coworking/worlds.ts';
import { annsId, askAsAnn } from './ask-teams.ts';
import { type TestServer, testServer } from './test-server.ts';

/** Ann is of Alpha, administers bravo, and both in Charlie; Delta is not hers. */
const rows: Rows = {
  ...locations,
  coworkers: [{ Id: 101, FullName: 'Jane' }],
  teams: [
    { Id: 51, Name: 'Charlie', BusinessId: 1, TeamMembers: [annsId], TeamAdministrators: [annsId] },
    { Id: 52, Name: 'Alpha', BusinessId: 1, TeamMembers: [annsId, 101] },
    { Id: 53, Name: 'bravo', BusinessId: 1, TeamAdministrators: [annsId], CreatedOn: '2026-01-01T00:00:00Z' },
    { Id: 54, Name: 'Delta', BusinessId: 1, TeamMembers: [101], TeamAdministrators: [101] },
  ],
};

interface List {
  readonly Records: readonly { readonly Id: number }[];
}

/** What is answered to a query string. */
async function open(server: TestServer) {
  const ask = await askAsAnn(server, rows);
  const reply = (query: string) => ask(`/api/public/teams/my?${query}`);
  const idsOf = async (query: string) => (await reply(query)).json<List>().Records.map(({ Id }) => Id);
  return { reply, idsOf };
}

testServer('isTeamAdmin says which teams', async (server) => {
  const { idsOf } = await open(server);
  expect(await idsOf('isTeamAdmin=false')).toEqual([52, 53, 51]);
  expect(await idsOf('isTeamAdmin=true')).toEqual([53, 51]);
});

testServer('teamId leaves one, or none that is not among them; an empty one is absent', async (server) => {
  const { idsOf } = await open(server);
  expect(await idsOf('isTeamAdmin=false&teamId=52')).toEqual([52]);
  expect(await idsOf('isTeamAdmin=true&teamId=52')).toEqual([]);
  expect(await idsOf('isTeamAdmin=false&teamId=54')).toEqual([]);
  expect(await idsOf('isTeamAdmin=false&teamId=')).toEqual([52, 53, 51]);
});

testServer('pages and orders', async (server) => {
  const { idsOf } = await open(server);
  for (const [query, ids] of [
    ['_pageSize=2', [52, 53]],
    ['_pageSize=2&_page=2', [51]],
    ['_pageSize=2&_page=3', []],
    ['_page=999999999999999', []],
    ['_orderBy=Name&_dir=desc', [51, 53, 52]],
    ['_orderBy=Id', [51, 52, 53]],
    ['_orderBy=Id&_dir=desc', [53, 52, 51]],
    ['_orderBy=CreatedOn', [53, 51, 52]],
    ['_orderBy=TeamMembersCount&_dir=asc', [53, 51, 52]],
    ['_orderBy=&_dir=&_page=&_pageSize=', [52, 53, 51]],
    // What the portal's hook sends beside it.
    ['page=2&size=1', [52, 53, 51]],
  ] as const) {
    expect([query, await idsOf(`isTeamAdmin=false&${query}`)]).toEqual([query, ids]);
  }
});

testServer('the envelope, its fields in the documented order', async (server) => {
  const { reply } = await open(server);
  const { Records, ...rest } = (await reply('isTeamAdmin=false&_pageSize=101')).json();
  expect(Records).toHaveLength(3);
  expect(JSON.stringify(rest)).toBe(
    '{"CurrentPageSize":100,"CurrentPage":1,"CurrentOrderField":"Name","CurrentSortDirection":"ASC",' +
      '"FirstItem":1,"LastItem":3,"HasNextPage":false,"HasPreviousPage":false,"PageNumber":1,"PageSize":100,' +
      '"TotalItems":3,"TotalPages":1}',
  );
  const empty = (await reply('isTeamAdmin=false&teamId=777')).json();
  expect(empty).toMatchObject({ Records: [], FirstItem: 0, LastItem: 0, TotalItems: 0, TotalPages: 0 });
});

testServer('a shape leaves what it names of every record', async (server) => {
  const { reply } = await open(server);
  const shaped = async (shape: string) => (await reply(`isTeamAdmin=true&_shape=${shape}`)).body;
  expect(await shaped('Records.Id,Records.Name')).toBe(
    '{"Records":[{"Id":53,"Name":"bravo"},{"Id":51,"Name":"Charlie"}]}',
  );
  expect(await shaped('Records.TeamMembers.FullName,TotalItems')).toBe(
    '{"Records":[{"TeamMembers":[]},{"TeamMembers":[{"FullName":"Ann"}]}],"TotalItems":2}',
  );
  expect(await shaped('Records.Description')).toBe('{"Records":[{"Description":null},{"Description":null}]}');
});

const isTeamAdmin = /^isTeamAdmin is required: true or false$/;

testServer('a bad value is a 400 that says what is allowed', async (server) => {
  const { reply } = await open(server);
  for (const [query, message] of [
    ['', isTeamAdmin],
    ['isTeamAdmin=', isTeamAdmin],
    ['isTeamAdmin=1', /^isTeamAdmin must be one of true, false, not "1"$/],
    ['isTeamAdmin=TRUE', /one of true, false/],
    ['isTeamAdmin=true&teamId=abc', /^teamId must be a whole number from 0, not "abc"$/],
    ['isTeamAdmin=true&teamId=1.5', /teamId/],
    ['isTeamAdmin=true&teamId=-1', /teamId/],
    ['isTeamAdmin=true&_page=0', /^_page must be a whole number from 1, not "0"$/],
    ['isTeamAdmin=true&_page=1e3', /_page/],
    ['isTeamAdmin=true&_pageSize=0', /_pageSize/],
    ['isTeamAdmin=true&_pageSize=-5', /_pageSize/],
    [
      'isTeamAdmin=true&_orderBy=name',
      /one of Name, Id, CreatedOn, UpdatedOn, TeamMembersCount, not "name"$/,
    ],
    ['isTeamAdmin=true&_dir=DESC', /^_dir must be one of asc, desc, not "DESC"$/],
    ['isTeamAdmin=true&_dir=up', /_dir/],
  ] as const) {
    const response = await reply(query);
    const { Message, ...more } = response.json();
    expect([query, response.statusCode, more]).toEqual([query, 400, {}]);
    expect(Message).toMatch(message);
  }
});
