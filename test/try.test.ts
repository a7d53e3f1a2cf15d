import { test } from 'vitest';
import { rmSync } from 'node:fs';
import { openEngine } from '../src/store/open-engine.ts';
import { recordChanges } from '../src/ingest/record-changes.ts';
import { demoRecords } from '../src/demo/demo-records.ts';
import { sql } from '../src/sql/statement.ts';
test('try', async () => {
  const dir = process.env.DIR ?? '/tmp/exp/try/data';
  rmSync(dir, { recursive: true, force: true });
  const engine = await openEngine({ data: dir, memoryLimit: '1GB', threads: 2 });
  let s = performance.now();
  const n = Number(process.env.N ?? 100000);
  const counts = await recordChanges(engine, { workspace: 1, source: 'demo', observedAt: Date.UTC(2026, 10, 21), onSettling: (d, t) => console.log('settle', d, t, performance.now() - s) }, async ({ record }) => {
    for (const b of demoRecords({ bookings: n, seed: 1, asOf: '2026-11-21' })) await record(b);
    console.log('brought', performance.now() - s);
    return [];
  });
  console.log('all', performance.now() - s, [...counts].map(([t, c]) => `${t.name} ${c.added}`).join(' '));
  console.log(await engine.read(sql`SELECT count(*) n, count(DISTINCT team_id) t, count(org_id) o, count(host_name) h, sum(guests) g, sum(no_show_guests) ng, count(utm_source) u, min(attendees) a FROM booking`));
  s = performance.now();
  if (n <= 100000) { const again = await recordChanges(engine, { workspace: 1, source: 'demo', observedAt: Date.UTC(2026, 10, 22) }, async ({ record }) => {
    for (const b of demoRecords({ bookings: n, seed: 1, asOf: '2026-11-21' })) await record(b);
    return [];
  });
  console.log('again', performance.now() - s, JSON.stringify([...again.values()])); }
  await engine.close();
}, 600000);
