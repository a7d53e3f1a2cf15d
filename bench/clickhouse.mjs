import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installClickhouse } from '../scripts/install-servers.mjs';

const program = fileURLToPath(new URL('../test/clickhouse/server.mjs', import.meta.url));
const port = 18_240;

/** One ClickHouse of the tests' package with the caches and limits that a server has by default. */
export async function startClickhouse() {
  if (!installClickhouse()) throw new Error('ClickHouse could not be installed');
  const folder = mkdtempSync(join(tmpdir(), 'kepi-bench-'));
  writeFileSync(join(folder, 'node.xml'), '<clickhouse></clickhouse>');
  const server = spawn(process.execPath, [program, folder, `${port}`, `${port + 1}`], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ask = async (query) =>
    (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: query })).text();
  for (let tries = 0; ; tries++) {
    const answer = await ask('SELECT 1').catch(() => '');
    if (answer.trim() === '1') break;
    if (tries === 300) throw new Error('ClickHouse did not come up');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address: `clickhouse://127.0.0.1:${port}/kepi`,
    bytes: async () =>
      Number(await ask("SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = 'kepi'")),
    async stop() {
      server.stdin.end();
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
