import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addRejects } from '../../src/ingest/keep-rejects.ts';
import { SourceError } from '../../src/sources/source-error.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Writer } from '../../src/store/engine.ts';
import { openEngine } from '../../src/store/open-engine.ts';
import { TestSource } from '../sources/test-connector.ts';
import { kepi, serveKepi } from './run-kepi.ts';
import { writeSmallDump } from './small-dump.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Finding {
  readonly level: string;
  readonly about: string;
  readonly text: string;
}

const places = ['without a server', 'beside a server'] as const;
const url = 'postgres://kepi:hunter2hunter2@db.example.com/cal';

async function place(
  where: (typeof places)[number] = 'without a server',
  env: Readonly<Record<string, string>> = {},
) {
  const cwd = temporaryFolder();
  let now = Date.UTC(2026, 10, 20, 12);
  const source = new TestSource();
  const world = { cwd, env, connectors: [source.connector], clock: () => now };
  if (where === 'beside a server') await serveKepi([], world);
  const type = (line: string, stdin = '') => kepi(line.split(' '), { ...world, stdin });
  return {
    cwd,
    source,
    type,
    now: () => now,
    pass: (ms: number) => (now += ms),
    async write(work: (writer: Writer) => Promise<void>) {
      const engine = await openEngine({ data: join(cwd, 'data'), memoryLimit: '1GB', threads: 2 });
      await engine.write(work);
      await engine.close();
    },
    async doctor() {
      const { code, out, err } = await type('doctor --json');
      expect(out + err).not.toContain('hunter2');
      const findings: Finding[] = JSON.parse(out);
      const said = (level: string) =>
        findings.filter((found) => found.level === level).map(({ about, text }) => `${about}: ${text}`);
      return { code, err, wrong: said('wrong'), notes: said('note'), ok: said('ok') };
    },
  };
}

test.each(places)('%s: an empty store is well, and says what to do next', async (where) => {
  const { type, doctor } = await place(where);
  const { code, out, err } = await type('doctor');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^ok +store +It opens: DuckDB in \S+data; workspace main\.$/m);
  expect(out).toMatch(/^note +data +main has no data yet/m);
  expect((await doctor()).wrong).toEqual([]);
});

test.each(places)('%s: what is fresh is told, what fails is wrong and exits with 1', async (where) => {
  const { type, doctor, source } = await place(where);
  await type('source add cal --kind calcom-postgres', url);
  await type('sync cal');
  const well = await doctor();
  expect([well.code, well.wrong]).toEqual([0, []]);
  expect(well.ok).toContain('data: main has data: cal as of 2026-11-20 12:00Z.');
  expect(well.ok).toContain('sources: cal (calcom-postgres, every 5m): as of 2026-11-20 12:00Z.');
  source.failure = new SourceError(`no answer from ${url}`);
  await type('sync cal');
  const ill = await doctor();
  expect([ill.code, ill.err]).toEqual([1, '1 thing is wrong.\n']);
  expect(ill.wrong).toEqual([
    'sources: cal (calcom-postgres) fails: no answer from *** (pulled well last at 2026-11-20 12:00Z, as of 2026-11-20 12:00Z)',
  ]);
});

test('a source that is behind is wrong, and so is drift that nobody repaired', async () => {
  const { type, doctor, source, pass } = await place();
  await type('source add cal --kind calcom-postgres --every 1m', url);
  expect((await doctor()).notes).toContain(
    'sources: cal (calcom-postgres, every 1m) was not pulled yet; "kepi sync cal" does.',
  );
  source.drift = [
    { table: 'Booking', unit: '2026-11-01', missing: 2, extra: 0, differing: 1, repaired: false },
  ];
  await type('sync cal --compare');
  expect((await doctor()).wrong).toEqual([
    'drift: cal and the store differ in Booking 2026-11-01 (2 missing, 0 too many, 1 differing); "kepi sync cal --compare" looks again.',
  ]);
  source.drift = [{ ...(source.drift[0] as never as object), repaired: true } as never];
  await type('sync cal --compare');
  expect((await doctor()).wrong).toEqual([]);
  pass(3 * 60_000 + 1);
  const { wrong, notes } = await doctor();
  expect(wrong[0]).toMatch(
    /^sources: cal \(calcom-postgres, every 1m\) is behind: as of 2026-11-20 12:00Z\./,
  );
  expect(notes).toContain('sources: No server runs, so nothing is pulled by itself.');
});

test('webhooks: their address, their secrets, and what they cannot tell', async () => {
  const { type, doctor } = await place();
  await type('source add hook --kind calcom-webhook --no-signature');
  const { code, notes } = await doctor();
  expect(code).toBe(0);
  expect(notes).toEqual([
    'settings: hook is sent to over the network, but KEPI_PUBLIC_URL is not set, so that nobody knows under which address.',
    'secrets: hook has no secret: whoever knows its address can send. "kepi source secret hook" sets one.',
    'data: main has no data yet; "kepi import" or "kepi source add" brings some.',
    expect.stringMatching(
      /^sources: hook \(calcom-webhook\), nothing came of it yet; what it brings cannot be proved/,
    ),
    expect.stringMatching(/^memberships: main is fed by webhooks.*"user" goes by the id of the organizer/),
  ]);
  await type('source secret hook', 'the first secret');
  await type('source secret hook', 'the second secret');
  expect((await doctor()).notes).toContain(
    'secrets: hook still takes its secret from before; "kepi source secret hook --forget-previous" ends that.',
  );
});

test('the secret key: where it is, who can read it, and whether it is the one', async () => {
  const { type, doctor, cwd } = await place();
  const file = join(cwd, 'data/secret.key');
  expect((await doctor()).ok).toContain(`secret key: There is none yet; ${file} is made when it is needed.`);
  await type('source add cal --kind calcom-postgres', url);
  expect((await doctor()).ok).toContain(
    `secret key: It is ${file}, which its owner alone can read; no copy of the store contains it.`,
  );
  chmodSync(file, 0o644);
  expect((await doctor()).wrong).toEqual([
    `secret key: ${file} is open to others (mode 644); "chmod 600 ${file}" closes it.`,
  ]);
  rmSync(file);
  expect((await doctor()).wrong[0]).toContain(`secret key: ${file} is gone`);
  // Looking makes none.
  expect((await doctor()).wrong[0]).toContain(`secret key: ${file} is gone`);
  writeFileSync(file, `${'x'.repeat(40)}\n`, { mode: 0o600 });
  expect((await doctor()).wrong).toEqual([
    expect.stringContaining('secrets: The secrets of cal cannot be opened'),
  ]);
});

test('a key of the environment is named and not shown', async () => {
  const { doctor } = await place('without a server', { KEPI_SECRET_KEY: 'hunter2'.repeat(6) });
  expect((await doctor()).ok).toContain('secret key: It is that of KEPI_SECRET_KEY.');
});

test('rows that could not be read, events that wait, and locations without a time zone', async () => {
  const { doctor, write, now, pass, type } = await place();
  await type('workspace list');
  await write(async (writer) => {
    const reject = {
      file: 'Booking.csv',
      line: 7,
      column: 'startTime',
      reason: 'it is no instant',
      value: 'soon',
    };
    await addRejects(writer, 1, 'calcom-dump', [reject, { ...reject, line: 8 }], now());
    await writer.insert(
      'inbox_waiting',
      sql`SELECT 1 AS workspace, 'a' AS id, 'hook' AS source, ${now()} AS created_at`,
    );
    await writer.insert(
      'coworking_team',
      sql`SELECT 1 AS workspace, 3 AS id, 'Red' AS name, 9 AS business_id, 'UTC' AS zone, FALSE AS zone_known,
        NULL AS currency, '{}' AS profile`,
    );
  });
  const { wrong, notes } = await doctor();
  expect(notes).toContain(
    'inbox: 1 event of hook in main: told, and not counted yet, since 2026-11-20 12:00Z.',
  );
  expect(wrong).toEqual([
    'rejected rows: 2 rows of calcom-dump in main could not be read and are not counted: Booking.csv:8 startTime: it is no instant; Booking.csv:7 startTime: it is no instant.',
    'time zones: location 9 in main has no time zone that can be used; the team Red is counted in UTC.',
  ]);
  pass(10 * 60_000);
  expect((await doctor()).wrong[0]).toContain('inbox: 1 event of hook');
});

test.each(['EventType', 'Team'])('a dump without %s is told of', async (table) => {
  const { cwd, type, doctor } = await place();
  rmSync(join(writeSmallDump(cwd), `${table}.csv`));
  await type('import calcom dump');
  expect((await doctor()).wrong).toEqual([
    `imports: main was imported without ${table}: team bookings look personal. Import a dump that has it.`,
  ]);
  writeSmallDump(cwd);
  await type('import calcom dump');
  expect((await doctor()).wrong).toEqual([]);
});

test('settings that cannot be and a store that does not open are findings', async () => {
  const settings = await place('without a server', { KEPI_PORT: 'x', KEPI_MEMORY: 'y' });
  expect((await settings.doctor()).wrong).toEqual([
    expect.stringContaining('settings: KEPI_PORT is "x"'),
    expect.stringContaining('settings: KEPI_MEMORY is "y"'),
  ]);
  const store = await place('without a server', { KEPI_STORE: 'clickhouse://me:hunter2@127.0.0.1:1/kepi' });
  const { code, wrong } = await store.doctor();
  expect(code).toBe(1);
  expect(wrong).toEqual([expect.stringMatching(/^store: /)]);
  const folder = await place();
  mkdirSync(join(folder.cwd, 'data/kepi.duckdb/x'), { recursive: true });
  expect((await folder.doctor()).wrong).toEqual([expect.stringMatching(/^store: /)]);
});
