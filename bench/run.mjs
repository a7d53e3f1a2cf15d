// Measures questions over HTTP on a store of demo bookings:
//   npm run bench -- [bookings, 1000000 by default] [duckdb or clickhouse]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startClickhouse } from './clickhouse.mjs';
import { questions, routingQuestions } from './questions.mjs';
import { MeasuredKepi, told } from './serving.mjs';

const bookings = Number(process.argv[2] ?? 1_000_000);
const asOf = '2026-11-01';
const data = mkdtempSync(join(tmpdir(), 'kepi-bench-'));
const clickhouse = process.argv[3] === 'clickhouse' ? await startClickhouse() : null;
const kepi = new MeasuredKepi({ KEPI_DATA: data, KEPI_STORE: clickhouse?.address ?? 'duckdb' });

const started = performance.now();
kepi.run('demo', '--bookings', String(bookings), '--seed', '1', '--as-of', asOf);
const filling = (performance.now() - started) / 1000;
const key = kepi
  .run('key', 'create', '--user', 'owner@example.com', '--name', 'bench')
  .trim()
  .split('\n')
  .at(-1);

try {
  await kepi.serve();
  const answer = async (operation, body) =>
    JSON.parse((await kepi.ask(key, `/v2/insights/routings/${operation}`, { scope: 'org', ...body })).text)
      .data;
  const headers = await answer('form-response-headers', {});
  const { total } = await answer('forms-by-status', { startDate: '1970-01-01', endDate: asOf });
  const bytes = (await clickhouse?.bytes()) ?? statSync(join(data, 'kepi.duckdb')).size;
  console.log(
    `${bookings.toLocaleString('en')} demo bookings and ${total.toLocaleString('en')} responses to forms as of ${asOf} on ${availableParallelism()} cores; filled in ${filling.toFixed(1)} s; the store is ${Math.round(bytes / 1e6)} MB, ${clickhouse === null ? 'DuckDB' : 'one ClickHouse server on the same machine'}`,
  );
  console.log(told);
  for (const question of [...questions(asOf), ...routingQuestions(asOf, headers)]) {
    await kepi.measure(key, question);
  }
} finally {
  await kepi.stop();
  await clickhouse?.stop();
  rmSync(data, { recursive: true, force: true });
}
