// Measures questions over HTTP on a store of demo bookings:
//   npm run bench -- [bookings, 1000000 by default] [duckdb or clickhouse]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startClickhouse } from './clickhouse.mjs';
import { questions, routingQuestions } from './questions.mjs';

const kepi = fileURLToPath(new URL('../bin/kepi.js', import.meta.url));
const bookings = Number(process.argv[2] ?? 1_000_000);
const asOf = '2026-11-01';
const rounds = 41;
const port = 4319;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const data = mkdtempSync(join(tmpdir(), 'kepi-bench-'));
const clickhouse = process.argv[3] === 'clickhouse' ? await startClickhouse() : null;
const env = {
  ...process.env,
  KEPI_DATA: data,
  KEPI_STORE: clickhouse?.address ?? 'duckdb',
  KEPI_PORT: String(port),
  KEPI_RATE_LIMIT: '0',
  KEPI_LOG_LEVEL: 'warn',
};
const run = (...args) =>
  execFileSync(process.execPath, [kepi, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const started = performance.now();
run('demo', '--bookings', String(bookings), '--seed', '1', '--as-of', asOf);
const filling = (performance.now() - started) / 1000;
const key = run('key', 'create', '--user', 'owner@example.com', '--name', 'bench').trim().split('\n').at(-1);

const server = spawn(process.execPath, [kepi, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
try {
  await untilHealthy();
  const bytes = (await clickhouse?.bytes()) ?? statSync(join(data, 'kepi.duckdb')).size;
  console.log(
    `${bookings.toLocaleString('en')} demo bookings as of ${asOf} on ${availableParallelism()} cores; filled in ${filling.toFixed(1)} s; the store is ${Math.round(bytes / 1e6)} MB, ${clickhouse === null ? 'DuckDB' : 'one ClickHouse server on the same machine'}`,
  );
  console.log(`median, least and greatest of ${rounds} answers, HTTP included, in ms\n`);
  const headers = JSON.parse(
    (await ask('/v2/insights/routings/form-response-headers', { scope: 'org' })).text,
  ).data;
  const counted = JSON.parse(
    (
      await ask('/v2/insights/routings/forms-by-status', {
        scope: 'org',
        startDate: '1970-01-01',
        endDate: asOf,
      })
    ).text,
  ).data;
  const asked = [...questions(asOf), ...routingQuestions(asOf, headers)].filter(({ name }) =>
    name.includes(process.env.BENCH_ONLY ?? ''),
  );
  console.log(`${counted.total.toLocaleString('en')} responses to forms\n`);
  for (const { name, path, body } of asked) {
    const times = [];
    for (let i = 0; i < rounds + 5; i++) {
      const { ms } = await ask(path, body);
      if (i >= 5) times.push(ms);
    }
    times.sort((a, b) => a - b);
    const shown = [times[rounds >> 1], times[0], times[rounds - 1]].map((ms) => ms.toFixed(1).padStart(8));
    console.log(`${name.padEnd(52)}${shown.join('')}`);
  }
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  await clickhouse?.stop();
  rmSync(data, { recursive: true, force: true });
}

function ask(path, body) {
  const payload = JSON.stringify(body);
  const headers = {
    Authorization: `Bearer ${key}`,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(payload),
  };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve({ ms: performance.now() - start, text });
        else reject(new Error(`${path}: ${answer.statusCode} ${text}`));
      });
    });
    asking.on('error', reject);
    asking.end(payload);
  });
}

async function untilHealthy() {
  for (let tries = 0; tries < 300; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answered?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not come up');
}
