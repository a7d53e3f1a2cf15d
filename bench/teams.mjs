// Measures questions about teams over HTTP:
//   node bench/teams.mjs [bookings, and as many check-ins, 2000000 by default]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MeasuredKepi, told } from './serving.mjs';
import { writeSpace } from './space.mjs';

const times = Number(process.argv[2] ?? 2_000_000);
const data = mkdtempSync(join(tmpdir(), 'kepi-bench-'));
const dump = join(data, 'dump');
const kepi = new MeasuredKepi({ KEPI_DATA: join(data, 'store') });

try {
  mkdirSync(dump);
  await writeSpace(dump, times);
  const started = performance.now();
  kepi.run('import', 'nexudus', dump);
  const importing = (performance.now() - started) / 1000;
  const key = kepi
    .run('key', 'create', '--user', 'member1@example.com', '--name', 'bench')
    .trim()
    .split('\n')
    .at(-1);
  await kepi.serve();
  const { Kpi } = JSON.parse((await kepi.ask(key, '/api/public/teams/1/kpi')).text);
  console.log(
    `${Kpi.length} members, ${times.toLocaleString('en')} bookings and as many check-ins on ${availableParallelism()} cores; imported in ${importing.toFixed(1)} s, DuckDB`,
  );
  console.log(told);
  const team = '/api/public/teams/1';
  for (const [name, path] of [
    ['kpi', `${team}/kpi`],
    ['kpi, two fields', `${team}/kpi?_shape=Kpi.CoworkerId,Kpi.BookedTimeTotal`],
    ['metrics', `${team}/metrics`],
    ['attendance', `${team}/attendance?date=2026-11-18`],
    ['teams/my', '/api/public/teams/my?isTeamAdmin=false'],
    ['the view of a team', '/v1/teams/1/kpi'],
    ['records, a page', '/v1/teams/1/records?field=BookedTimeTotal'],
  ]) {
    await kepi.measure(key, { name, path });
  }
} finally {
  await kepi.stop();
  rmSync(data, { recursive: true, force: true });
}
