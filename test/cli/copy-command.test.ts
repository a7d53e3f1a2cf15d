import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { sql } from '../../src/sql/statement.ts';
import { openEngine } from '../../src/store/open-engine.ts';
import type { ClickHouseAddress } from '../../src/store/store-address.ts';
import { engines, type TestEngine } from '../engines.ts';
import { kepi } from './run-kepi.ts';
import { writeSmallDump } from './small-dump.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { testEffects } from './test-effects.ts';

/** A folder whose `data` holds three bookings. */
async function withData(): Promise<string> {
  const cwd = temporaryFolder();
  writeSmallDump(cwd);
  await kepi(['import', 'calcom', 'dump'], { cwd });
  return cwd;
}

/** Time stands still, so that nobody is told how far it is. */
const inFolder = (cwd: string) => ({ cwd, clock: () => Date.UTC(2026, 10, 21) });

const toCopy = ['copy', '--from', './data', '--to', 'duckdb:./copied'];

test('copy says of each table how many rows of how many months are the same now', async () => {
  const cwd = await withData();
  const { code, out, err } = await kepi(toCopy, inFolder(cwd));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^TABLE +MONTHS +ROWS +COPIED +CHECK\n/);
  expect(out).toMatch(/\nbooking +1 +3 +3 +same\n/);
  expect(out).toMatch(/\nworkspace +- +1 +1 +same\n/);
  expect(out).not.toContain('differs');
  const again = JSON.parse((await kepi([...toCopy, '--json'], inFolder(cwd))).out);
  expect(again).toMatchObject({ rows: expect.any(Number), moved: 0 });
  expect(again.relations).toContainEqual({
    relation: 'booking',
    months: 1,
    rows: 3,
    moved: 0,
    differing: [],
  });
  expect((await kepi(['workspace', 'list', '--data', 'copied'], inFolder(cwd))).out).toBe('main\n');
});

test('copy shows how far it is', async () => {
  const cwd = await withData();
  let now = 0;
  const { err } = await kepi(toCopy, { cwd, isTTY: true, clock: () => (now += 1_000) });
  expect(err).toMatch(/comparing: 0 rows/);
  expect(err).toMatch(
    /\[#+\] 100% copying booking: [\d,]+ of [\d,]+ rows|% copying booking: [\d,]+ of [\d,]+ rows/,
  );
  expect(err).toMatch(/% verifying: [\d,]+ of [\d,]+ rows/);
});

test('copy that is stopped says so, and goes on', async () => {
  const cwd = await withData();
  let now = 0;
  const { effects, stop } = testEffects({ cwd, isTTY: true, clock: () => (now += 1_000) });
  const stopping = effects.stderr.until(/copying calcom_team/).then(stop);
  expect(await run(toCopy, effects)).toBe(1);
  await stopping;
  expect(effects.stderr.text).toMatch(/Stopped before it was done; the same command goes on from there\.\n$/);
  expect((await kepi(['key', 'list', '--data', 'copied'], inFolder(cwd))).code).toBe(1);
  const { out } = await kepi([...toCopy, '--json'], inFolder(cwd));
  const { rows, moved } = JSON.parse(out);
  expect(moved).toBeLessThan(rows);
});

test.each([
  [
    'from a folder without a store',
    ['--from', 'nowhere', '--to', 'copied'],
    1,
    'There is no store in the folder',
  ],
  ['to itself', ['--from', 'data', '--to', './dump/../data/'], 2, '--from and --to are the same store.'],
  ['from nothing', ['--from', '', '--to', 'copied'], 2, '--from is no store; allowed: a data folder'],
  [
    'to another database',
    ['--from', 'data', '--to', 'postgres://a:secret@b/c'],
    2,
    '--to is no store; allowed:',
  ],
  [
    'to half an address',
    ['--from', 'data', '--to', 'clickhouse://a:secret@'],
    2,
    '--to is no store; allowed:',
  ],
  ['from the word alone', ['--from', 'duckdb', '--to', 'copied'], 2, '--from is no store; allowed:'],
  [
    'to a server that is not there',
    ['--from', 'data', '--to', 'clickhouse://a:secret@127.0.0.1:1/b'],
    1,
    '127.0.0.1:1',
  ],
] as const)('copy %s is told in a sentence', async (_, args, code, sentence) => {
  const cwd = await withData();
  const failed = await kepi(['copy', ...args], inFolder(cwd));
  expect(failed).toMatchObject({ code, out: '' });
  expect(failed.err).toContain(sentence);
  expect(failed.err).not.toContain('secret');
  expect(failed.err.trimEnd().split('\n')).toHaveLength(1);
  expect(existsSync(join(cwd, 'nowhere'))).toBe(false);
});

test('copy into a store that holds something else is told in a sentence', async () => {
  const cwd = await withData();
  await kepi(['workspace', 'add', 'berlin', '--data', 'copied'], inFolder(cwd));
  const { code, out, err } = await kepi(toCopy, inFolder(cwd));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    /^The target holds other data than the source \(.*\); a copy needs an empty store.*\n$/,
  );
});

const clickhouse = engines.find(({ name }) => name === 'clickhouse');

test.skipIf(clickhouse === undefined)(
  'copy to a ClickHouse, with what it cannot hold, says where',
  async () => {
    const cwd = await withData();
    const there = await (clickhouse as TestEngine).open();
    onTestFinished(() => there.close());
    const { nodes, database } = there.options.store as ClickHouseAddress;
    const address = `clickhouse://default:@${nodes}/${database}`;
    const here = await openEngine({ data: join(cwd, 'data'), memoryLimit: '256MB', threads: 1 });
    const twice = sql`SELECT ${1} AS workspace, ${'calcom_team'} AS source_table, ${'7'} AS id,
    ${Date.UTC(2026, 1, 3)} AS version, ${1} AS hash`;
    await here.write((writer) => writer.insert('tombstone', sql`${twice} UNION ALL ${twice}`));
    await here.close();
    const { code, out, err } = await kepi(['copy', '--from', 'data', '--to', address], inFolder(cwd));
    expect(code).toBe(1);
    expect(out).toMatch(/\ntombstone +1 +2 +2 +differs in 2026-02\n/);
    expect(err).toMatch(/^The two stores differ in tombstone 2026-02, workspace all: .*\n$/);
  },
);
