import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoBegun } from '../../src/cli/demo-store.ts';
import { sql } from '../../src/sql/statement.ts';
import { openEngine } from '../../src/store/open-engine.ts';
import { kepi, serveKepi } from './run-kepi.ts';
import { writeSmallDump } from './small-dump.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function bookingsIn(data: string) {
  const engine = await openEngine({ data, memoryLimit: '256MB', threads: 1 });
  const [row] = await engine.read(
    sql`SELECT count(*) AS n, sum(id * (1 + start_time % 1009)) AS print FROM booking`,
  );
  await engine.close();
  return row;
}

const smallDemo = ['demo', '--bookings', '1000', '--as-of', '2026-11-01'];

test('demo is a function of size, seed and day, whatever demo data was there before', async () => {
  const cwd = temporaryFolder();
  await kepi([...smallDemo, '--data', 'a'], { cwd });
  await kepi(['demo', '--bookings', '2000', '--seed', '5', '--as-of', '2026-11-09', '--data', 'b'], { cwd });
  const made = await kepi([...smallDemo, '--data', 'b', '--json'], { cwd });
  expect(JSON.parse(made.out)).toEqual({ bookings: 1000, seed: 1, asOf: '2026-11-01' });
  expect(await bookingsIn(join(cwd, 'b'))).toEqual(await bookingsIn(join(cwd, 'a')));
  expect((await bookingsIn(join(cwd, 'a')))?.n).toBe(1000);
});

test('demo data that nobody got done with makes way', async () => {
  const cwd = temporaryFolder();
  await kepi([...smallDemo, '--data', 'a'], { cwd });
  const engine = await openEngine({ data: join(cwd, 'a'), memoryLimit: '256MB', threads: 1 });
  await engine.write(async (writer) => {
    await writer.replace(
      'freshness',
      sql`TRUE`,
      sql`SELECT 1 AS workspace, ${demoBegun} AS source, 1 AS as_of`,
    );
    await writer.remove('booking', sql`id > 100`);
  });
  await engine.close();
  expect((await kepi([...smallDemo, '--data', 'a'], { cwd })).code).toBe(0);
  expect((await bookingsIn(join(cwd, 'a')))?.n).toBe(1000);
});

test('demo refuses a store that holds other data, and leaves it alone', async () => {
  const cwd = temporaryFolder();
  writeSmallDump(cwd);
  await kepi(['import', 'calcom', 'dump'], { cwd });
  const { code, err } = await kepi(smallDemo, { cwd });
  expect(code).toBe(1);
  expect(err).toContain('other data');
  expect((await bookingsIn(join(cwd, 'data')))?.n).toBe(3);
});

test('serve --demo serves a key and a line for curl that answers with numbers', async () => {
  const cwd = temporaryFolder();
  await kepi([...smallDemo, '--data', 'data-demo'], { cwd });
  const server = await serveKepi(['--demo'], { cwd });
  const key = /API key: (\S+)/.exec(server.said)?.[1];
  const [, url = '', body = ''] = /curl -s (\S+) .* -d '(.*)'/.exec(server.said) ?? [];
  const answer = await fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body,
  });
  expect(answer.status).toBe(200);
  const { data } = (await answer.json()) as { data: { created: { count: number } } };
  expect(data.created.count).toBeGreaterThan(0);
});

test('serve --demo makes a new key at each start, in place of the last', async () => {
  const cwd = temporaryFolder();
  await kepi([...smallDemo, '--data', 'data-demo'], { cwd });
  const keys: string[] = [];
  for (let start = 0; start < 2; start++) {
    const server = await serveKepi(['--demo', '--json'], { cwd });
    keys.push(JSON.parse(server.said).key);
    expect(await server.stop()).toBe(0);
  }
  expect(keys[0]).not.toBe(keys[1]);
  const listed = JSON.parse((await kepi(['key', 'list', '--json', '--data', 'data-demo'], { cwd })).out);
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({
    name: 'demo',
    owner: 'owner@example.com',
    prefix: keys[1]?.slice(0, 11),
  });
});

test('serve --demo prints a login that is ready, with a new password at each start', async () => {
  const cwd = temporaryFolder();
  await kepi([...smallDemo, '--data', 'data-demo'], { cwd });
  const email = 'owner@example.com';
  const passwords: string[] = [];
  for (let start = 0; start < 2; start++) {
    const server = await serveKepi(['--demo'], { cwd });
    const password = /log in as owner@example\.com \/ (\S+)\n/.exec(server.said)?.[1] ?? '';
    expect(password).toMatch(/^[a-z]{6}(-[a-z]{6}){2}$/);
    expect(server.said).not.toContain('set-up');
    passwords.push(password);
    const statuses: number[] = [];
    for (const given of passwords) {
      const entered = await fetch(`${server.url}/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'kepi-dashboard': '1' },
        body: JSON.stringify({ email, password: given }),
      });
      statuses.push(entered.status);
      if (entered.status !== 200) continue;
      expect(await entered.json()).toMatchObject({
        data: {
          person: { email, operator: true },
          scopes: { user: true, org: { name: null } },
          coworking: true,
        },
      });
    }
    expect(statuses).toEqual(start === 0 ? [200] : [401, 200]);
    expect(server.log()).not.toContain(password);
    expect(await server.stop()).toBe(0);
  }
  const server = await serveKepi(['--demo', '--json'], { cwd });
  expect(JSON.parse(server.said).login).toEqual({ email, password: expect.stringMatching(/^[a-z-]{20}$/) });
});

test('serve --demo refuses a folder that holds other data', async () => {
  const cwd = temporaryFolder();
  writeSmallDump(cwd);
  await kepi(['import', 'calcom', 'dump', '--data', 'data-demo'], { cwd });
  const { code, out, err } = await kepi(['serve', '--demo', '--port', '0'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain("holds other data than the demo's");
});

test('the first start of serve --demo fills its own folder with 100,000 bookings', async () => {
  const cwd = temporaryFolder();
  const server = await serveKepi(['--demo'], { cwd });
  expect(server.log()).toContain('Making 100,000 bookings, once.');
  expect(await server.stop()).toBe(0);
  expect((await bookingsIn(join(cwd, 'data-demo')))?.n).toBe(100_000);
});

test('a file in place of the data folder is told in a sentence', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'data'), '');
  const { code, err } = await kepi(['serve'], { cwd });
  expect(code).toBe(1);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
