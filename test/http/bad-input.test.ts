import { expect, test } from 'vitest';
import { badRequest, Refusal } from '../../src/booking/refusal.ts';
import { errorBody } from '../../src/contract/error-body.ts';
import { authorization, exampleAnswers, exampleApp, kpiQuestion } from './example-app.ts';

const app = exampleApp();
const rowsUrl = '/v2/insights/bookings/rows';

const asked = { scope: 'user', timeZone: 'UTC' };
const filtered = (value: unknown) => ({ ...asked, columnFilters: [{ id: 'x', value }] });

async function refusal(payload: unknown, url: string = kpiQuestion.url) {
  const response = await app.inject({ ...kpiQuestion, url, payload: payload as object });
  const body = errorBody.parse(response.json());
  return { status: response.statusCode, ...body.error, path: body.path };
}

test.each([
  ['a missing field', { scope: 'user' }, 'timeZone is required'],
  ['a missing choice', { timeZone: 'UTC' }, 'scope is required: one of user, team, org'],
  ['an unknown choice', { ...asked, scope: 'me' }, 'scope must be one of user, team, org, received "me"'],
  [
    'an unknown field',
    { ...asked, colour: 1, __x: 2 },
    'colour is not a known field; __x is not a known field',
  ],
  ['a wrong type', { ...asked, timeZone: 5 }, 'timeZone must be a string, received 5'],
  ['a number as text', { ...asked, selectedTeamId: '5' }, 'selectedTeamId must be a number, received "5"'],
  ['half a team', { ...asked, selectedTeamId: 1.5 }, 'selectedTeamId must be a whole number, received 1.5'],
  ['null', { ...asked, columnFilters: null }, 'columnFilters must be an array, received null'],
  ['a body that is a list', [], 'the body must be an object, received [...]'],
  [
    'a long text',
    { ...asked, timeZone: 'x'.repeat(101) },
    `timeZone must have at most 100 characters, received "${'x'.repeat(60)}…"`,
  ],
  [
    'too many filters',
    {
      ...asked,
      columnFilters: Array.from({ length: 101 }, () => ({ id: 'x', value: { type: 'ms', data: [] } })),
    },
    'columnFilters must have at most 30 items, received [...]',
  ],
  [
    'a NUL character',
    { ...asked, timeZone: 'a\0b' },
    'timeZone must be text without NUL characters and lone surrogates, received "a\\u0000b"',
  ],
  [
    'a lone surrogate',
    { ...asked, timeZone: '\ud800' },
    'timeZone must be text without NUL characters and lone surrogates, received "\\ud800"',
  ],
  [
    'an unknown filter type',
    filtered({ type: 'zz', data: 1 }),
    'columnFilters[0].value.type must be one of ss, ms, t, n, dr, received "zz"',
  ],
  [
    'a filter without a type',
    filtered({ data: 1 }),
    'columnFilters[0].value.type is required: one of ss, ms, t, n, dr',
  ],
  ['a filter that is none', filtered('ss'), 'columnFilters[0].value must be an object, received "ss"'],
  [
    'an unknown text operator',
    filtered({ type: 't', data: { operator: 'like', operand: 'x' } }),
    'columnFilters[0].value.data.operator must be one of equals, notEquals, contains, notContains, startsWith, endsWith, isEmpty, isNotEmpty, received "like"',
  ],
  [
    'a text operator without its operand',
    filtered({ type: 't', data: { operator: 'equals' } }),
    'columnFilters[0].value.data.operand is required',
  ],
  [
    'an unknown number operator',
    filtered({ type: 'n', data: { operator: '<', operand: 1 } }),
    'columnFilters[0].value.data.operator must be one of eq, neq, gt, gte, lt, lte, received "<"',
  ],
  [
    'a number operand as text',
    filtered({ type: 'n', data: { operator: 'eq', operand: '1' } }),
    'columnFilters[0].value.data.operand must be a number, received "1"',
  ],
  [
    'a single value of the wrong type',
    filtered({ type: 'ss', data: true }),
    'columnFilters[0].value.data must be a string or a number, received true',
  ],
  [
    'a list value of the wrong type',
    filtered({ type: 'ms', data: ['a', null] }),
    'columnFilters[0].value.data[1] must be a string or a number, received null',
  ],
  [
    'a date that is a number',
    filtered({ type: 'dr', data: { startDate: 0, endDate: null } }),
    'columnFilters[0].value.data.startDate must be a string or null, received 0',
  ],
  [
    'an unknown field deep inside',
    filtered({ type: 'ss', data: 'x', 'a b': 1 }),
    'columnFilters[0].value["a b"] is not a known field',
  ],
])('%s is a 400 that says so', async (_, payload, message) => {
  expect(await refusal(payload)).toMatchObject({ status: 400, code: 'BadRequestException', message });
});

test.each([
  [
    'an empty select',
    { ...asked, select: {} },
    'select must hold exactly one of "metric", "hour", "list" and "eventType", received {...}',
  ],
  [
    'both selects',
    { ...asked, select: { metric: 'created', hour: 3 } },
    'select must hold exactly one of "metric", "hour", "list" and "eventType", received {...}',
  ],
  [
    'a list that there is not',
    { ...asked, select: { list: 'most' } },
    'select.list must be one of mostBookings, leastBookings, mostCancelled, mostCompleted, leastCompleted, mostNoShow, highestRatings, lowestRatings, received "most"',
  ],
  [
    'a bucket by days',
    { ...asked, select: { metric: 'created', bucket: { from: '2024-01-01', to: '2024-01-02T00:00:00Z' } } },
    'select.bucket.from must be an instant such as 2024-01-31T10:00:00Z, received "2024-01-01"',
  ],
  ['an hour of no day', { ...asked, select: { hour: 24 } }, 'select.hour must be at most 23, received 24'],
  ['a limit of none', { ...asked, select: { hour: 1 }, limit: 0 }, 'limit must be at least 1, received 0'],
  [
    'a limit beyond the cap',
    { ...asked, select: { hour: 1 }, limit: 1001 },
    'limit must be at most 1000, received 1001',
  ],
  [
    'a negative offset',
    { ...asked, select: { hour: 1 }, offset: -1 },
    'offset must be at least 0, received -1',
  ],
])('rows with %s are a 400 that says so', async (_, payload, message) => {
  expect(await refusal(payload, rowsUrl)).toMatchObject({ status: 400, message });
});

test('an unknown column to sort by is a 400 that lists the columns', async () => {
  const sorting = [{ id: 'attendees', desc: true }];
  const { message, details } = await refusal({ ...asked, select: { hour: 1 }, sorting }, rowsUrl);
  expect(message).toContain('sorting[0].id must be one of id, uid, title');
  expect(details.errors?.[0]?.allowed).toContain('noShowGuestsCount');
});

test('an unknown interval is a 400 that lists the intervals', async () => {
  const { message } = await refusal({ ...asked, interval: 'hour' }, '/v2/insights/bookings/event-trends');
  expect(message).toBe('interval must be one of day, week, month, year, received "hour"');
});

test('the details name every field that is to blame, the message the first three', async () => {
  const { message, details, path } = await refusal({ scope: 1, timeZone: 2, selectedTeamId: 'x', extra: 0 });
  expect(details.errors).toEqual([
    {
      path: 'scope',
      message: 'must be one of user, team, org',
      received: '1',
      allowed: ['user', 'team', 'org'],
    },
    { path: 'selectedTeamId', message: 'must be a number', received: '"x"' },
    { path: 'timeZone', message: 'must be a string', received: '2' },
    { path: 'extra', message: 'is not a known field' },
  ]);
  expect(message).toMatch(/; and 1 more$/);
  expect(path).toBe(kpiQuestion.url);
});

test.each([
  ['broken JSON', '{"scope":', 'The body is not valid JSON'],
  ['no JSON', 'scope=user', 'The body is not valid JSON.'],
  ['JSON with a comma too many', '{"scope":"user",}', 'The body is not valid JSON, at character 16.'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'The body is not valid UTF-8.'],
  ['an empty body', '', 'The request has no body: send the question as JSON.'],
  [
    'a prototype key',
    '{"__proto__":{"scope":"user"},"scope":"user","timeZone":"UTC"}',
    '__proto__ is not a known field',
  ],
  [
    'a constructor key',
    '{"constructor":{"prototype":1},"scope":"user","timeZone":"UTC"}',
    'constructor is not',
  ],
  [
    'endless nesting',
    '['.repeat(500_000) + ']'.repeat(500_000),
    'the body must be an object, received [...]',
  ],
  [
    'endless nesting in a known field',
    `{"scope":${'[{"a":'.repeat(80_000)}1${'}]'.repeat(80_000)},"timeZone":"UTC"}`,
    'scope must be one of user, team, org, received [...]',
  ],
  [
    'endless nesting in an unknown field',
    `{"x":${'['.repeat(400_000)}${']'.repeat(400_000)},"scope":"user","timeZone":"UTC"}`,
    'x is not a known field',
  ],
  [
    'a number beyond all',
    '{"scope":1e999,"timeZone":"UTC"}',
    'scope must be one of user, team, org, received Infinity',
  ],
])('%s is a 400 that says so', async (_, payload, message) => {
  const headers = { ...authorization, 'content-type': 'application/json' };
  const response = await app.inject({ ...kpiQuestion, headers, payload });
  expect(response.statusCode).toBe(400);
  expect(errorBody.parse(response.json()).error.message).toContain(message);
});

test('a request without any body is a 400 that says so', async () => {
  const { payload: _, ...bodiless } = kpiQuestion;
  const response = await app.inject(bodiless);
  expect(response.statusCode).toBe(400);
  expect(response.json().error.message).toBe('The request has no body: send the question as JSON.');
});

test('a body over 1 MB is a 413', async () => {
  const payload = { ...asked, timeZone: 'x'.repeat(1_100_000) };
  expect(await refusal(payload)).toMatchObject({
    status: 413,
    code: 'PayloadTooLargeException',
    message: 'The body is larger than 1 MB.',
  });
});

test.each([
  ['text', { 'content-type': 'text/plain' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['no type at all', { 'content-type': '' }],
  ['nonsense', { 'content-type': ';;;' }],
  ['compressed JSON', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
])('a body declared as %s is a 415', async (_, headers) => {
  const payload = JSON.stringify(asked);
  const response = await app.inject({ ...kpiQuestion, headers: { ...authorization, ...headers }, payload });
  expect(response.statusCode).toBe(415);
  expect(errorBody.parse(response.json()).error.code).toBe('UnsupportedMediaTypeException');
});

test.each(['Documented', 'calcom,documented', ''])(
  'kepi-semantics %j is a 400 that lists the two',
  async (name) => {
    const response = await app.inject({
      ...kpiQuestion,
      headers: { ...authorization, 'kepi-semantics': name },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().error.message).toBe(
      `The header kepi-semantics must be one of documented, calcom, received ${JSON.stringify(name)}.`,
    );
  },
);

test.each([
  [badRequest('no such zone', { timeZone: 'Mars' }), 400, 'BadRequestException'],
  [new Refusal('ForbiddenException', 'not your team'), 403, 'ForbiddenException'],
])('what the question itself refuses keeps its code, message and details', async (thrown, status, code) => {
  const refusing = exampleApp({ ask: { ...exampleAnswers, 'kpi-stats': () => Promise.reject(thrown) } });
  const response = await refusing.inject(kpiQuestion);
  expect(response.statusCode).toBe(status);
  expect(response.json().error).toEqual({ code, message: thrown.message, details: thrown.details });
  expect(response.headers['kepi-semantics']).toBe('documented');
});
