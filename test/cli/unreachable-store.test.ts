import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { clickhouseAddress } from '../clickhouse/addresses.ts';
import { startTroubledProxy } from '../clickhouse/troubled-proxy.ts';
import { databaseOn } from '../store/clickhouse/database-on.ts';
import { serveKepi } from './run-kepi.ts';
import { temporaryFolder } from './temporary-folder.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const server = clickhouseAddress();
const nodeOf = (url = '') => url.slice(url.indexOf('@') + 1);
const password = 'hunter2-never-shown';

/** A process of its own, until it ends. */
async function kepi(args: readonly string[], store: string) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, KEPI_STORE: store, KEPI_LOG_LEVEL: 'trace' };
  const child = spawn(process.execPath, [path('../../bin/kepi.js'), ...args], {
    cwd: temporaryFolder(),
    env,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdin.end();
  const [code] = await once(child, 'close');
  return { code, out, err };
}

beforeAll(async () => {
  const { buildIfStale } = (await import(path('../../scripts/build.mjs'))) as { buildIfStale(): boolean };
  expect(buildIfStale()).toBe(true);
});

const away: [string, string, RegExp][] = [
  ['is not there', '127.0.0.1:1', /^ClickHouse at 127\.0\.0\.1:1 does not answer \(ECONNREFUSED\)\n$/],
  [
    'has a name that nobody knows',
    'clickhouse.invalid',
    /^ClickHouse at clickhouse\.invalid:8123 does not answer \((ENOTFOUND|EAI_AGAIN)\)\n$/,
  ],
];
if (server !== undefined) {
  const sentence = `ClickHouse at ${nodeOf(server)} does not take this user and password`;
  away.push(['does not take the password', nodeOf(server), new RegExp(`^${sentence}\\n$`)]);
}

it.each(away)(
  'where the server %s, a command ends with one sentence, and without the password',
  async (_, node, sentence) => {
    for (const args of [
      ['serve', '--port', '0'],
      ['key', 'list'],
    ]) {
      const ended = await kepi(args, `clickhouse://default:${password}@${node}/kepi_not_there`);
      expect(ended).toMatchObject({ code: 1, out: '' });
      expect(ended.err).toMatch(sentence);
      expect(ended.err).not.toContain(password);
    }
  },
);

it('an address that cannot be is told without the password', async () => {
  const ended = await kepi(['key', 'list'], `clickhouse://default:${password}@a,b/kepi`);
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.err).toContain('KEPI_STORE is "clickhouse://default:***@a,b/kepi", set in the environment');
  expect(ended.err).not.toContain(password);
});

it.runIf(server !== undefined)(
  'a server whose store goes away logs one line for it, and never the password',
  async () => {
    const database = databaseOn({ url: server ?? '' });
    const proxy = await startTroubledProxy(nodeOf(server), 'none');
    onTestFinished(() => proxy.stop());
    const store = `clickhouse://default:${password}@${proxy.node}/${database.database}`;
    const env = { KEPI_STORE: store, KEPI_LOG_LEVEL: 'trace', KEPI_RATE_LIMIT: '0' };
    const serving = await serveKepi([], { cwd: temporaryFolder(), env });
    const ask = async () => {
      const headers = { authorization: 'Bearer kepi_unknown', 'content-type': 'application/json' };
      const request = { method: 'POST', headers, body: '{}' };
      const response = await fetch(`${serving.url}/v2/insights/bookings/kpi-stats`, request);
      return [response.status, await response.text()] as const;
    };
    expect((await ask())[0]).toBe(401);
    proxy.stop();
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(answers.map(([status]) => status))).toEqual(new Set([503]));
    expect(await serving.stop()).toBe(0);
    const lines = serving.log().trim().split('\n');
    const errors = lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 40);
    expect(errors).toMatchObject([{ level: 50, msg: 'the store is not available' }]);
    expect(errors[0].store).toContain(`ClickHouse at ${proxy.node} does not answer`);
    const everything = [serving.log(), serving.said, ...answers.map(([, body]) => body)].join();
    expect(everything).not.toContain(password);
    expect(everything).not.toContain(Buffer.from(`default:${password}`).toString('base64'));
  },
);
