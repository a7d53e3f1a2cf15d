import { expect, test } from 'vitest';
import { TestSource } from '../sources/test-connector.ts';
import { kepi, serveKepi } from './run-kepi.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never came to hold');
}

test('a running server pulls a source that is added, without a restart, and a stop ends the pull', async () => {
  const source = new TestSource();
  const world = { cwd: temporaryFolder(), connectors: [source.connector] };
  const server = await serveKepi([], world);
  const type = (line: string, stdin = '') => kepi(line.split(' '), { ...world, stdin });
  await type('source add cal --kind calcom-postgres --every 10s', 'postgres://me:hunter2hunter2@db/cal');
  const { nextPullAt } = JSON.parse((await type('source status cal --json')).out);
  expect(Math.abs(Date.parse(nextPullAt) - Date.now())).toBeLessThan(5_000);
  const status = async () => JSON.parse((await type('source status cal --json')).out);
  await until(async () => (await status()).state === 'ok');
  expect(await status()).toMatchObject({ lastError: null, lastSucceededAt: expect.any(String) });

  source.gate = new Promise(() => {});
  const synced = type('sync cal');
  await until(() => source.atOnce === 1);
  expect(await server.stop()).toBe(0);
  expect(source.atOnce).toBe(0);
  expect((await synced).code).toBe(1);
  expect(server.log()).not.toContain('hunter2');
});

test('a source is removed while it is pulled', async () => {
  const source = new TestSource();
  const world = { cwd: temporaryFolder(), connectors: [source.connector] };
  await serveKepi([], world);
  const type = (line: string, stdin = '') => kepi(line.split(' '), { ...world, stdin });
  source.gate = new Promise(() => {});
  await type('source add cal --kind calcom-postgres', 'postgres://me:hunter2hunter2@db/cal');
  await until(() => source.atOnce === 1);
  expect((await type('source remove cal')).code).toBe(0);
  expect(source.atOnce).toBe(0);
  expect((await type('source status --json')).out).toBe('[]\n');
});
