import { expect, test } from 'vitest';
import { rejectedRowsData } from '../../src/contract/sources/rejected-rows.ts';
import { sourcesData } from '../../src/contract/sources/source-item.ts';
import { syncData } from '../../src/contract/sources/sync.ts';
import { SourceError } from '../../src/sources/source-error.ts';
import { openSourceServer, until } from './source-server.ts';

test('an operator sees the sources of his workspace and no secret', async () => {
  const { add, ask, key, reject, wait, log } = await openSourceServer();
  await add('cal', 'calcom-postgres');
  await add('hook', 'calcom-webhook');
  await add('space', 'nexudus-webhook');
  await add('theirs', 'calcom-api', 2);
  await reject('cal', ['it is no instant', 'it is no instant']);
  await wait('hook', 3);
  const answer = await ask('/v1/sources', await key('read'));
  expect(answer.statusCode).toBe(200);
  const { status, data } = answer.json();
  expect(status).toBe('success');
  expect(sourcesData.parse(data)).toEqual(data);
  expect(data).toMatchObject([
    { name: 'cal', kind: 'calcom-postgres', every: 300_000, state: 'new', rejectedRows: 2, provable: true },
    { name: 'hook', every: null, state: 'ok', eventsWaiting: 3, provable: true },
    {
      name: 'space',
      provable: false,
      unprovable: 'cannot be proved: a webhook is sent once and never again; add nexudus-api',
    },
  ]);
  expect(answer.body + log()).not.toContain('hunter2');
  const berlin = await ask('/v1/sources', await key('admin', { workspace: 'berlin' }));
  expect(berlin.json().data.map(({ name }: { name: string }) => name)).toEqual(['theirs']);
});

test('without a pulled source beside it, a webhook cannot be proved', async () => {
  const { add, ask, key } = await openSourceServer();
  await add('hook', 'calcom-webhook');
  await add('elsewhere', 'calcom-postgres', 2);
  expect((await ask('/v1/sources', await key('admin'))).json().data).toMatchObject([
    {
      provable: false,
      unprovable:
        'cannot be proved: a webhook is sent once and never again; add calcom-postgres or calcom-api',
    },
  ]);
});

test('who may look, and who may have something done', async () => {
  const { ask, key, add, app } = await openSourceServer();
  await add('cal', 'calcom-postgres');
  const ann = { owner: 'ann@example.com' };
  const logIn = new URLSearchParams({
    grant_type: 'password',
    username: 'otto@main.example.com',
    password: 'correct horse',
  });
  const token = await app.inject({
    method: 'POST',
    url: '/api/token',
    payload: logIn.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const bearers = {
    nobody: null,
    unknown: 'kepi_unknown',
    'a person that reads': await key('read', ann),
    'a person that administers': await key('admin', ann),
    'an operator that sends': await key('ingest'),
    'an operator that reads': await key('read'),
    'an operator that administers': await key('admin'),
    'an operator that is logged in': token.json().access_token,
  };
  const asked = async (url: string, method: 'GET' | 'POST') => {
    const answers = [];
    for (const bearer of Object.values(bearers))
      answers.push((await ask(url, bearer, { method })).statusCode);
    return answers;
  };
  expect(await asked('/v1/sources', 'GET')).toEqual([401, 401, 403, 200, 403, 200, 200, 200]);
  expect(await asked('/v1/rejected-rows', 'GET')).toEqual([401, 401, 403, 200, 403, 200, 200, 200]);
  expect(await asked('/v1/sources/cal/sync', 'POST')).toEqual([401, 401, 403, 202, 403, 403, 202, 202]);
});

test('a pull is started, answered at once, and shows in the status', async () => {
  const { add, ask, key, source } = await openSourceServer();
  await add('cal', 'calcom-postgres');
  const admin = await key('admin');
  let open = () => {};
  source.gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const sync = () => ask('/v1/sources/cal/sync', admin, { method: 'POST', payload: { compare: 'whole' } });
  const started = await sync();
  expect([started.statusCode, started.json()]).toEqual([
    202,
    { status: 'success', data: { name: 'cal', state: 'started' } },
  ]);
  expect(syncData.parse(started.json().data)).toEqual(started.json().data);
  expect((await sync()).json().data.state).toBe('running');
  const state = async () => (await ask('/v1/sources', admin)).json().data[0].state;
  await until(async () => (await state()) === 'running');
  open();
  await until(async () => (await state()) === 'ok');
  expect(source.pulls.map(({ compare }) => compare)).toEqual(['whole']);
  // What answers remember of the freshness goes a moment after the end is on record.
  const asOf = async () => (await ask('/v1/sources', admin)).headers['kepi-as-of'];
  await until(async () => (await asOf()) === '2026-11-20T12:00:00.000Z');
});

test('a pull that fails is told in the status and once in the log, without its secret', async () => {
  const { add, ask, key, source, log } = await openSourceServer();
  await add('cal', 'calcom-postgres');
  const admin = await key('admin');
  source.failure = new SourceError('no answer from postgres://kepi:hunter2hunter2@db/cal');
  for (let n = 1; n <= 2; n++) {
    await ask('/v1/sources/cal/sync', admin, { method: 'POST' });
    await until(async () => source.pulls.length === n && source.atOnce === 0);
    await until(async () => (await ask('/v1/sources', admin)).json().data[0].state === 'failing');
  }
  const [shown] = (await ask('/v1/sources', admin)).json().data;
  expect(shown).toMatchObject({ state: 'failing', lastError: 'no answer from ***', lastSucceededAt: null });
  expect(log().split('a source cannot be pulled')).toHaveLength(2);
  expect(log()).not.toContain('hunter2');
  source.failure = null;
  await ask('/v1/sources/cal/sync', admin, { method: 'POST' });
  await until(() => log().includes('a source is pulled again'));
});

test.each([
  ['/v1/sources/nope/sync', {}, 404, 'There is no source "nope" here.'],
  ['/v1/sources/theirs/sync', {}, 404, 'There is no source "theirs" here.'],
  ['/v1/sources/hook/sync', {}, 400, 'sends by itself'],
  ['/v1/sources/cal/sync', { compare: 'all' }, 400, 'compare'],
  ['/v1/sources/cal/sync', { whole: true }, 400, 'whole'],
])('%s with %j is refused in the envelope', async (url, payload, status, message) => {
  const { add, ask, key } = await openSourceServer();
  await add('cal', 'calcom-postgres');
  await add('hook', 'calcom-webhook');
  await add('theirs', 'calcom-postgres', 2);
  const answer = await ask(url, await key('admin'), { method: 'POST', payload });
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ status: 'error', path: url });
  expect(answer.json().error.message).toContain(message);
});

test('rows that could not be read are listed, the newest first', async () => {
  const { ask, key, reject } = await openSourceServer();
  await reject('cal', ['one', 'two', 'three']);
  await reject('calcom-dump', ['four']);
  await reject('theirs', ['five'], 2);
  const admin = await key('admin');
  const rows = async (query: string) => (await ask(`/v1/rejected-rows${query}`, admin)).json().data;
  const all = await rows('');
  expect(rejectedRowsData.parse(all)).toEqual(all);
  expect([all.total, all.data.length]).toEqual([4, 4]);
  const ours = await rows('?source=cal&limit=2');
  expect(ours.total).toBe(3);
  expect(ours.data).toMatchObject([
    { source: 'cal', file: 'Booking', line: 3, column: 'startTime', reason: 'three', value: 'soon' },
    { reason: 'two' },
  ]);
  const older = await rows('?source=cal&limit=2&offset=2');
  expect([older.total, older.data.map(({ reason }: { reason: string }) => reason)]).toEqual([3, ['one']]);
  const counts = [
    { name: 'cal', rows: 3 },
    { name: 'calcom-dump', rows: 1 },
  ];
  expect([all.sources, ours.sources]).toEqual([counts, counts]);
  for (const query of [
    '?limit=0',
    '?limit=1001',
    '?limit=x',
    '?limit=1.5',
    '?offset=-1',
    '?sorce=cal',
    '?limit=1&limit=2',
  ]) {
    const refused = await ask(`/v1/rejected-rows${query}`, admin);
    expect([query, refused.statusCode]).toEqual([query, 400]);
  }
});

test('rows that could not be read are a file, all of them, which no spreadsheet runs', async () => {
  const { ask, key, reject } = await openSourceServer();
  await reject('cal', ['=1+1', 'a, "b"']);
  await reject('calcom-dump', ['four']);
  await reject('theirs', ['five'], 2);
  const reader = await key('read');
  const accept = { headers: { accept: 'text/csv' } };
  const ours = await ask('/v1/rejected-rows?source=cal&limit=1', reader, accept);
  expect(ours.headers['content-disposition']).toBe('attachment; filename="rejected-rows-2026-11-20.csv"');
  expect(ours.body.replace('\uFEFF', '').split('\n')).toEqual([
    'source,file,line,column,reason,value,seenAt',
    'cal,Booking,2,startTime,"a, ""b""",soon,2026-11-20T12:00:00.000Z',
    "cal,Booking,1,startTime,'=1+1,soon,2026-11-20T12:00:00.000Z",
    '',
  ]);
  const all = await ask('/v1/rejected-rows', reader, accept);
  expect(all.body.trim().split('\n')).toHaveLength(4);
  expect((await ask('/v1/rejected-rows', await key('ingest'), accept)).statusCode).toBe(403);
});

test('every answer to somebody who is known says how many events wait', async () => {
  const { ask, key, wait } = await openSourceServer();
  await wait('hook', 2);
  await wait('theirs', 5, 2);
  const admin = await key('admin');
  for (const [url, method] of [
    ['/v1/sources', 'GET'],
    ['/v1/sources/nope/sync', 'POST'],
    ['/v1/teams/1/kpi', 'GET'],
    ['/v2/insights/bookings/kpi-stats', 'POST'],
  ] as const) {
    const { headers } = await ask(url, admin, { method });
    expect([url, headers['kepi-events-waiting']]).toEqual([url, '2']);
  }
  expect((await ask('/v1/sources', null)).headers).not.toHaveProperty('kepi-events-waiting');
});

test('whoever asks too often waits', async () => {
  const { ask, key } = await openSourceServer({ rateLimit: 2 });
  const admin = await key('admin');
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push((await ask('/v1/sources', admin)).statusCode);
  expect(answers).toEqual([200, 200, 429]);
});
