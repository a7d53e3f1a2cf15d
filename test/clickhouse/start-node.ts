import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PortTaken } from './free-ports.ts';

/** A ClickHouse in a process of its own, which ends with this one. */
export interface ClickhouseNode {
  readonly url: string;
  readonly httpPort: number;
  readonly tcpPort: number;
  readonly pid: number;
  /** As `kill -9` does. */
  kill(): Promise<void>;
  /** On the folder and the ports that it had; it is killed first when it still runs. */
  restart(): Promise<void>;
  /** For good: its data are removed. */
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('server.mjs', import.meta.url));
const library = fileURLToPath(new URL('node_modules/chdb', import.meta.url));
const patience = 30_000;

export async function startNode(httpPort: number, tcpPort: number, config: string): Promise<ClickhouseNode> {
  if (!existsSync(library)) throw new Error('ClickHouse is not installed in test/clickhouse');
  const folder = mkdtempSync(join(tmpdir(), 'kepi-clickhouse-'));
  writeFileSync(join(folder, 'node.xml'), config);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  let child: ChildProcess;
  let isWanted = false;
  let reviving: Promise<void> = Promise.resolve();
  const run = async () => {
    const server = await runServer(folder, httpPort, tcpPort);
    child = server.child;
    isWanted = true;
    // Once in a hundred times the library aborts when a connection that it reads from is reset, as by a peer that
    // is killed. Until it has ended, which takes seconds, it answers ABORTED.
    child.once('exit', (code, signal) => {
      if (!isWanted || signal === 'SIGKILL') return;
      console.error(
        `ClickHouse has ended by itself, and is started again (${code ?? signal}): ${server.said()}`,
      );
      reviving = run().catch((error) => console.error(error));
    });
  };
  await run().catch((error) => {
    remove();
    throw error;
  });
  const kill = async () => {
    isWanted = false;
    await reviving;
    isWanted = false;
    await end(child);
  };
  return {
    url: `clickhouse://default@127.0.0.1:${httpPort}`,
    httpPort,
    tcpPort,
    get pid() {
      return child.pid as number;
    },
    kill,
    async restart() {
      await kill();
      await run();
    },
    async stop() {
      await kill();
      remove();
    },
  };
}

interface RunningServer {
  readonly child: ChildProcess;
  said(): string;
}

async function runServer(folder: string, httpPort: number, tcpPort: number): Promise<RunningServer> {
  const child = spawn(process.execPath, [program, folder, `${httpPort}`, `${tcpPort}`], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C is for the tests; the server then ends with them, and tidies up.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-10_000);
    });
  }
  const closed = once(child, 'close').then(() => 'it ended');
  const ready = new AbortController();
  const failure = await Promise.race([
    closed,
    answering(folder, httpPort, ready.signal).then(() => undefined),
    delay(patience, `it did not answer within ${patience / 1000} seconds`, { signal: ready.signal }),
  ]);
  ready.abort();
  if (failure === undefined) return { child, said: () => output };
  await end(child);
  const Failure = output.includes('Address already in use') ? PortTaken : Error;
  throw new Failure(
    `ClickHouse could not be started: ${failure}, having said:\n${output.trim() || 'nothing'}`,
  );
}

/** Asks for the folder, as the one who answers on the port might be another server. */
async function answering(folder: string, httpPort: number, signal: AbortSignal): Promise<void> {
  const body = "SELECT value FROM system.server_settings WHERE name = 'path'";
  while (!signal.aborted) {
    const answer = await fetch(`http://127.0.0.1:${httpPort}/`, { method: 'POST', body, signal })
      .then((response) => response.text())
      .catch(() => '');
    if (answer.trim() === folder) return;
    await delay(20);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}
