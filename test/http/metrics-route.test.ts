import { expect, test } from 'vitest';
import { openSourceServer } from './source-server.ts';

const from = (remoteAddress: string, headers: Readonly<Record<string, string>> = {}) => ({
  remoteAddress,
  headers,
});

test('this machine reads the numbers of all workspaces without a key', async () => {
  const { add, ask, key, reject, wait, source, server } = await openSourceServer();
  await add('cal', 'calcom-postgres');
  await add('theirs', 'calcom-api', 2);
  await reject('calcom-dump', ['one', 'two']);
  await wait('hook', 3, 2);
  source.drift = [{ table: 'Booking', unit: 'all', missing: 2, extra: 0, differing: 1, repaired: false }];
  await ask('/v1/sources/cal/sync', await key('admin'), { method: 'POST', payload: { compare: 'whole' } });
  while (server.pulls.isUnderWay('cal')) await new Promise((resolve) => setTimeout(resolve, 10));
  await ask('/v1/teams/4711/kpi', null);
  await ask('/nowhere/4711', null);

  const { statusCode, headers, body } = await ask('/metrics', null);
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  const seconds = Date.UTC(2026, 10, 20, 12) / 1_000;
  for (const line of [
    `kepi_source_as_of_seconds{workspace="main",source="cal"} ${seconds}`,
    `kepi_source_last_success_seconds{workspace="main",source="cal"} ${seconds}`,
    'kepi_source_failing{workspace="main",source="cal"} 0',
    'kepi_source_failing{workspace="berlin",source="theirs"} 0',
    'kepi_source_drift_records{workspace="main",source="cal",table="Booking",found="missing",repaired="false"} 2',
    'kepi_inbox_waiting{workspace="berlin",source="hook"} 3',
    'kepi_rejected_rows{workspace="main",source="calcom-dump"} 2',
    'kepi_http_requests_total{method="POST",route="/v1/sources/:name/sync",status="202"} 1',
    'kepi_http_requests_total{method="GET",route="/v1/teams/:teamId/kpi",status="401"} 1',
    'kepi_http_requests_total{method="GET",route="none",status="404"} 1',
    'kepi_http_request_duration_seconds_count{method="POST",route="/v1/sources/:name/sync"} 1',
  ]) {
    expect(body).toContain(`\n${line}\n`);
  }
  expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
  expect(body).not.toMatch(/4711|hunter2|ann@example/);
});

test('elsewhere it takes a key with the scope admin, which sees its own workspace', async () => {
  const { add, ask, key } = await openSourceServer();
  await add('cal', 'calcom-postgres');
  await add('theirs', 'calcom-api', 2);
  const far = from('203.0.113.9');
  expect((await ask('/metrics', null, far)).statusCode).toBe(401);
  expect((await ask('/metrics', await key('read'), far)).statusCode).toBe(403);
  const { statusCode, body } = await ask('/metrics', await key('admin', { workspace: 'berlin' }), far);
  expect(statusCode).toBe(200);
  expect(body).toContain('source="theirs"');
  expect(body).not.toContain('source="cal"');
});

test.each([
  ['127.0.0.1', {}, false, 200],
  ['127.8.9.10', {}, false, 200],
  ['::1', {}, false, 200],
  ['::ffff:127.0.0.1', {}, false, 200],
  ['10.0.0.1', {}, false, 401],
  ['128.0.0.1', {}, false, 401],
  // A proxy of this machine that is not trusted speaks for nobody.
  ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, false, 401],
  ['127.0.0.1', { forwarded: 'for=127.0.0.1' }, false, 401],
  // One that is trusted says who asks.
  ['127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }, true, 401],
  ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }, true, 401],
  ['10.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, true, 200],
  ['127.0.0.1', {}, true, 200],
])('from %s with %j, proxy trusted %s: %i', async (address, headers, trustProxy, status) => {
  const { ask } = await openSourceServer({ trustProxy });
  expect((await ask('/metrics', null, from(address, headers))).statusCode).toBe(status);
});
