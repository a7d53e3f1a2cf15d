import type { LightMyRequestResponse as Response } from 'fastify';
import { expect } from 'vitest';
import { type TestServer, testServer } from './test-server.ts';
import { ofBlue, ofRed, openTwoTeams } from './two-teams.ts';

type Route = readonly ['GET' | 'PUT', string, object?];

const routesOf = (team: number): readonly Route[] => [
  ['GET', `/api/public/teams/${team}/kpi`],
  ['GET', `/api/public/teams/${team}/metrics`],
  ['GET', `/api/public/teams/${team}/attendance?date=2026-11-18`],
  ['GET', `/api/public/teams/${team}/profile`],
  ['PUT', `/api/public/teams/${team}/attendance`, []],
  ['PUT', `/api/public/teams/${team}/profile`, {}],
  ['GET', `/v1/teams/${team}/kpi`],
  ['GET', `/v1/teams/${team}/records?field=UninvoicedProducts`],
  ['GET', '/api/public/teams/my?isTeamAdmin=false'],
  ['GET', '/api/public/teams/my?isTeamAdmin=true'],
];

const everything = '200 200 200 200 200 200 200 200 200 200';
const nothing = '401 401 401 401 401 401 401 401 401 401';
const notThisTeam = '401 401 401 401 403 403 403 403 200 200';
const noSuchTeam = '404 404 404 404 404 404 404 404 200 200';
const onlyReads = '200 200 200 200 403 403 200 200 200 200';
const mayNotRead = '401 401 401 401 403 403 403 403 401 401';

/** By route, in their order; Blue is a team of people who are not of Red. */
const answered: Readonly<Record<string, { red: string; blue: string; none: string }>> = {
  nobody: { red: nothing, blue: nothing, none: nothing },
  garbage: { red: nothing, blue: nothing, none: nothing },
  member: { red: '401 401 200 200 403 403 403 403 200 200', blue: notThisTeam, none: noSuchTeam },
  administrator: { red: everything, blue: notThisTeam, none: noSuchTeam },
  outsideAdministrator: { red: everything, blue: notThisTeam, none: noSuchTeam },
  blueAdministrator: { red: notThisTeam, blue: everything, none: noSuchTeam },
  stranger: { red: notThisTeam, blue: notThisTeam, none: noSuchTeam },
  otherWorkspace: { red: noSuchTeam, blue: noSuchTeam, none: noSuchTeam },
  operator: { red: everything, blue: everything, none: noSuchTeam },
  readingKey: { red: onlyReads, blue: notThisTeam, none: '404 404 404 404 403 403 404 404 200 200' },
  changingKey: { red: everything, blue: notThisTeam, none: noSuchTeam },
  ingestingKey: { red: mayNotRead, blue: mayNotRead, none: mayNotRead },
};

const teams = { red: 55, blue: 9056, none: 777 };

const codes: Readonly<Record<number, string>> = {
  401: 'UnauthorizedException',
  403: 'ForbiddenException',
  404: 'NotFoundException',
};

/** An error says what is wrong in the body of its surface, and that alone. */
function expectBody(url: string, { statusCode, body, headers }: Response): void {
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  if (statusCode === 200) return;
  const message = expect.stringMatching(/\w/);
  const error = { code: codes[statusCode], message, details: {} };
  const envelope = { status: 'error', timestamp: '2026-11-20T12:00:00.000Z', path: url, error };
  expect(JSON.parse(body)).toEqual(url.startsWith('/v1/') ? envelope : { Message: message });
}

async function askAll({ app }: TestServer, bearer: string | undefined, team: number) {
  const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  const responses: Response[] = [];
  for (const [method, url, payload] of routesOf(team)) {
    const response = await app.inject({ method, url, headers, ...(payload && { payload }) });
    expectBody(url, response);
    responses.push(response);
  }
  return responses;
}

/** What an answer says of its own accord: an error repeats the address that was asked for. */
const said = (url: string, { body }: Response) => body.replaceAll(JSON.stringify(url), '""');

/** Who may know something of a team. */
const knowing = {
  red: ['member', 'administrator', 'outsideAdministrator', 'operator', 'readingKey', 'changingKey'],
  blue: ['blueAdministrator', 'operator'],
};

testServer('every route to every caller, and nothing of a team that is not his', async (server) => {
  const bearers = await openTwoTeams(server);
  expect(Object.keys(bearers)).toEqual(Object.keys(answered));
  for (const [caller, expected] of Object.entries(answered)) {
    for (const [name, team] of Object.entries(teams)) {
      const responses = await askAll(server, bearers[caller], team);
      const statuses = responses.map(({ statusCode }) => statusCode).join(' ');
      expect([caller, name, statuses]).toEqual([caller, name, expected[name as keyof typeof teams]]);
      const text = responses.map((response, n) => said(routesOf(team)[n]?.[1] ?? '', response)).join('\n');
      if (!knowing.blue.includes(caller)) expect(text).not.toMatch(ofBlue);
      if (!knowing.red.includes(caller)) expect(text).not.toMatch(ofRed);
      if (name === 'blue' && knowing.blue.includes(caller)) expect(text).toMatch(ofBlue);
      if (name === 'red' && knowing.red.includes(caller)) expect(text).toMatch(ofRed);
    }
  }
});

testServer('the words of a refusal', async (server) => {
  const bearers = await openTwoTeams(server);
  const messages = async (caller: string, team: number) =>
    (await askAll(server, bearers[caller], team)).map(({ statusCode, body }) => {
      if (statusCode === 200) return 200;
      const { Message, error } = JSON.parse(body);
      return Message ?? error.message;
    });
  const administrators = 'This is for administrators of the team; log in as one of them.';
  const members = 'This is for members and administrators of the team; log in as one of them.';
  const changes = 'Only administrators of the team may change this.';
  const views = [administrators, administrators];
  const refused = [...views, members, members, changes, changes, ...views, 200, 200];
  expect(await messages('stranger', 55)).toEqual(refused);
  expect(await messages('administrator', 9056)).toEqual(refused);
  const none = Array(8).fill('There is no team with this id.');
  expect(await messages('administrator', 777)).toEqual([...none, 200, 200]);
  expect(await messages('otherWorkspace', 55)).toEqual([...none, 200, 200]);
});

testServer('one’s own teams are those and no others', async (server) => {
  const bearers = await openTwoTeams(server);
  const found: Record<string, number[][]> = {};
  for (const caller of Object.keys(answered)) {
    const lists = (await askAll(server, bearers[caller], 55)).slice(-2);
    found[caller] = lists.map((list) => (list.json().Records ?? []).map(({ Id }: { Id: number }) => Id));
  }
  expect(found).toEqual({
    nobody: [[], []],
    garbage: [[], []],
    member: [[55], []],
    administrator: [[55], [55]],
    outsideAdministrator: [[55], [55]],
    blueAdministrator: [[9056], [9056]],
    stranger: [[], []],
    otherWorkspace: [[77], [77]],
    operator: [
      [9056, 55],
      [9056, 55],
    ],
    readingKey: [[55], [55]],
    changingKey: [[55], [55]],
    ingestingKey: [[], []],
  });
});
