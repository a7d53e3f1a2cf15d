import { expect } from 'vitest';
import { testServer } from './test-server.ts';
import { openTwoTeams } from './two-teams.ts';

const answers = {
  member: [[55, true, false]],
  administrator: [[55, true, true]],
  outsideAdministrator: [[55, false, true]],
  blueAdministrator: [[9056, false, true]],
  stranger: [],
  otherWorkspace: [[77, true, true]],
  operator: [
    [9056, false, false],
    [55, false, false],
  ],
};

testServer('everybody is told of his own teams, and what he is in them', async (server) => {
  const bearers = await openTwoTeams(server);
  const found: Record<string, unknown> = {};
  for (const caller of Object.keys(answers)) {
    const { headers, ...response } = await server.app.inject({
      url: '/v1/teams',
      headers: { authorization: `Bearer ${bearers[caller]}` },
    });
    const { status, data } = response.json();
    expect([status, headers['kepi-as-of'] === undefined]).toEqual(['success', false]);
    found[caller] = data.map(({ id, isMember, isAdministrator }: (typeof data)[number]) => [
      id,
      isMember,
      isAdministrator,
    ]);
  }
  expect(found).toEqual(answers);
});

testServer('a team comes with its place, its zone, its currency and its people', async (server) => {
  const { member } = await openTwoTeams(server);
  const { data } = (
    await server.app.inject({ url: '/v1/teams', headers: { authorization: `Bearer ${member}` } })
  ).json();
  expect(data).toEqual([
    {
      id: 55,
      name: 'Red',
      location: 'Soho',
      timeZone: 'Europe/London',
      currency: 'GBP',
      members: 2,
      administrators: ['Ann', 'Rita'],
      isMember: true,
      isAdministrator: false,
    },
  ]);
});

testServer('without a log-in there is no list', async ({ app }) => {
  const response = await app.inject({ url: '/v1/teams' });
  expect([response.statusCode, response.json().error.code]).toEqual([401, 'UnauthorizedException']);
});
