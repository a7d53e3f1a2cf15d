import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clickhouseAddress } from '../clickhouse/addresses.ts';
import { databaseOn, textOf } from '../store/clickhouse/database-on.ts';
import { kepi, serveKepi } from './run-kepi.ts';
import { temporaryFolder } from './temporary-folder.ts';

const url = clickhouseAddress();
const question = {
  scope: 'org',
  timeZone: 'Europe/Paris',
  columnFilters: [
    {
      id: 'createdAt',
      value: { type: 'dr', data: { startDate: '2024-06-01', endDate: '2025-05-31' } },
    },
  ],
};

describe.runIf(url !== undefined)('several servers and commands on one ClickHouse', () => {
  it('each open the store themselves, and answer alike', async () => {
    const env = { KEPI_STORE: textOf(databaseOn({ url: url ?? '' })), KEPI_LOG_LEVEL: 'warn' };
    const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
    const [one, other, cwd] = folders;
    const servers = [await serveKepi([], { cwd: one, env }), await serveKepi([], { cwd: other, env })];
    const run = (...args: string[]) => kepi(args, { cwd, env, stdin: 'correct horse\n' });

    expect(await run('demo', '--bookings', '1000', '--as-of', '2025-06-01')).toMatchObject({ code: 0 });
    expect(await run('user', 'add', '--operator', 'ann@example.com')).toMatchObject({ code: 0 });
    const made = await run('key', 'create', '--user', 'ann@example.com', '--name', 'mine', '--json');
    const { key, id } = JSON.parse(made.out) as { key: string; id: string };

    const ask = async (server: { readonly url: string }) => {
      const response = await fetch(`${server.url}/v2/insights/bookings/kpi-stats`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(question),
      });
      const body = (await response.json()) as { data?: { created: { count: number } } };
      return { status: response.status, body };
    };
    const [first, second] = await Promise.all(servers.map(ask));
    expect(first?.status).toBe(200);
    expect(first?.body.data?.created.count).toBeGreaterThan(100);
    expect(second).toEqual(first);

    expect((await run('key', 'list')).out).toContain('mine');
    expect(await run('key', 'revoke', id)).toMatchObject({ code: 0 });
    await expect
      .poll(async () => Promise.all(servers.map(async (server) => (await ask(server)).status)), {
        timeout: 8_000,
      })
      .toEqual([401, 401]);
    // No socket of a server, no file of the embedded store.
    for (const folder of folders) expect(readdirSync(folder, { recursive: true })).toEqual([]);
    for (const server of servers) {
      expect(server.log()).toBe('');
      expect(await server.stop()).toBe(0);
    }
  });
});
