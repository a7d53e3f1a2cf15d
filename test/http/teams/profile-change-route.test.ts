import { expect } from 'vitest';
import { locations } from '../../insights/golden/coworking/acme.ts';
import type { Rows } from '../../insights/golden/coworking/worlds.ts';
import { annsId, askAsAnn } from './ask-teams.ts';
import { type TestServer, testServer } from './test-server.ts';

const rows: Rows = {
  ...locations,
  coworkers: [{ Id: 101, FullName: 'Jane' }],
  teams: [
    {
      Id: 55,
      Name: 'Red',
      BusinessId: 1,
      TeamMembers: [101],
      TeamAdministrators: [annsId],
      Description: '<p>Red</p>',
      Github: 'red',
      UpdatedOn: '2026-01-15T10:00:00Z',
    },
  ],
};

async function open(server: TestServer) {
  const ask = await askAsAnn(server, rows);
  const url = '/api/public/teams/55/profile';
  const put = (body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    return ask(url, { method: 'PUT', headers, payload: JSON.stringify(body) });
  };
  return {
    put,
    /** Changes what is refused to nobody. */
    async change(body: object) {
      server.pass(1);
      const response = await put(body);
      expect([response.statusCode, response.body]).toEqual([200, '']);
    },
    profile: async (): Promise<Record<string, unknown>> => (await ask(url)).json(),
  };
}

const socials =
  'Twitter Facebook Linkedin Instagram Github Pinterest Skype Telegram Flickr Vimeo Tumblr Blogger';

testServer('every field that may be changed is seen at once, the others stay', async (server) => {
  const { change, profile } = await open(server);
  const before = await profile();
  const fields = {
    Name: 'Crimson',
    Description: '<p>“Crimson”</p>\n',
    ProfileSummary: 'We make things',
    ProfileIsPublic: true,
    ProfileWebsite: 'https://crimson.test/a?b=c',
    ProfileTags: 'design code',
    ...Object.fromEntries(socials.split(' ').map((social) => [social, `${social}/crimson`])),
  };
  await change(fields);
  expect(await profile()).toEqual({
    ...before,
    ...fields,
    ProfileTagsList: ['design', 'code'],
    HasContactDetails: true,
    UpdatedOn: '2026-11-20T12:00:00.001',
    UpdatedOnUtc: '2026-11-20T12:00:00.001Z',
  });
});

testServer('one field alone, and one after the other', async (server) => {
  const { change, profile } = await open(server);
  await change({ Name: 'Crimson' });
  await change({ ProfileIsPublic: true });
  await change({ Name: ' Scarlet ' });
  expect(await profile()).toMatchObject({
    Name: ' Scarlet ',
    ProfileIsPublic: true,
    Description: '<p>Red</p>',
    Github: 'red',
    TeamMembersCount: 1,
  });
});

testServer('null and an empty text take a field away', async (server) => {
  const { change, profile } = await open(server);
  await change({ Description: null, Github: null, ProfileWebsite: '', ProfileTags: '' });
  expect(await profile()).toMatchObject({
    Description: null,
    Github: null,
    ProfileTags: '',
    ProfileTagsList: [],
  });
});

testServer('what it does not know or may not change is ignored', async (server) => {
  const { change, profile } = await open(server);
  const before = await profile();
  await change({});
  await change({
    Id: 56,
    TeamAdministrators: [101],
    TeamMembers: [],
    BusinessId: 2,
    Nope: 1,
    constructor: 1,
  });
  expect(await profile()).toEqual(before);
});

testServer('a bad value is a 400 that names the field, and changes nothing', async (server) => {
  const { put, profile } = await open(server);
  const before = await profile();
  for (const [body, message] of [
    [{ Name: '' }, 'Name must not be empty.'],
    [{ Name: ' \t' }, 'Name must not be empty.'],
    [{ Name: null }, 'Name must not be empty.'],
    [{ Name: 5 }, /^Name must be a text/],
    [{ Name: 'x'.repeat(100_001) }, /^Name must be a text/],
    [{ Description: ['x'] }, /^Description must be a text/],
    [{ Description: 'a\0b' }, /^Description/],
    [{ ProfileSummary: '\ud800' }, /^ProfileSummary/],
    [{ Twitter: {} }, /^Twitter/],
    [{ ProfileIsPublic: 'true' }, 'ProfileIsPublic must be true or false.'],
    [{ ProfileIsPublic: null }, 'ProfileIsPublic must be true or false.'],
    [{ ProfileWebsite: 'crimson.test' }, /^ProfileWebsite must be an address/],
    [{ ProfileWebsite: 'javascript:alert(1)' }, /^ProfileWebsite/],
    [{ Description: 'good', ProfileWebsite: 'http://' }, /^ProfileWebsite/],
    [[], /^The body must be an object/],
    [null, /^The body must be an object/],
    ['x', /^The body must be an object/],
  ] as const) {
    const response = await put(body);
    const { Message, ...more } = response.json();
    expect([body, response.statusCode, more]).toEqual([body, 400, {}]);
    expect(Message).toMatch(message);
  }
  expect(await profile()).toEqual(before);
});
