import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeRecords } from '../ingest/import-records.ts';
import { space } from '../ingest/space.ts';
import { kepi, serveKepi } from './run-kepi.ts';
import { writeSmallDump } from './small-dump.ts';
import { temporaryFolder } from './temporary-folder.ts';

const counts = (json: string, table: string) =>
  JSON.parse(json).tables.find((one: { table: string }) => one.table === table);

test.each([['without a server'], ['beside a server']])(
  '%s: a dump is read, and again changes nothing',
  async (where) => {
    const cwd = temporaryFolder();
    writeSmallDump(cwd);
    if (where === 'beside a server') await serveKepi([], { cwd });
    const first = await kepi(['import', 'calcom', './dump', '--json'], { cwd });
    expect(first.code).toBe(0);
    expect(counts(first.out, 'Booking')).toMatchObject({ added: 3, updated: 0, rejected: 0 });
    const again = await kepi(['import', 'calcom', './dump', '--json'], { cwd });
    expect(counts(again.out, 'Booking')).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
    const key = await kepi(['key', 'create', '--user', 'ann@example.com', '--name', 'x'], { cwd });
    expect(key.code).toBe(0);
  },
);

test('a row that cannot be read is told with its place, and stops nothing', async () => {
  const cwd = temporaryFolder();
  const dump = writeSmallDump(cwd);
  appendFileSync(
    join(dump, 'Booking.csv'),
    '9,uid-9,101,7,accepted,soon,2026-11-01T10:30:00Z,2026-10-01T00:00:00Z\n',
  );
  const { code, out, err } = await kepi(['import', 'calcom', 'dump'], { cwd });
  expect(code).toBe(0);
  expect(err).toMatch(/Rejected Booking\.csv:5 startTime: .*"soon"/);
  expect(out).toMatch(/Booking\s+3\s+0\s+0\s+0\s+0\s+1\n/);
});

test('a dump without team tables is read with a warning', async () => {
  const cwd = temporaryFolder();
  rmSync(join(writeSmallDump(cwd), 'EventType.csv'));
  const { code, err } = await kepi(['import', 'calcom', 'dump'], { cwd });
  expect(code).toBe(0);
  expect(err).toContain('Warning: no file for EventType');
});

test('--full removes what the files leave out', async () => {
  const cwd = temporaryFolder();
  writeSmallDump(cwd, 5);
  await kepi(['import', 'calcom', 'dump', '--as-of', '2026-11-01'], { cwd });
  writeSmallDump(cwd, 2);
  const args = ['import', 'calcom', 'dump', '--full', '--as-of', '2026-11-02T00:00:00Z', '--json'];
  const { out } = await kepi(args, { cwd });
  expect(counts(out, 'Booking')).toMatchObject({ unchanged: 2, removed: 3 });
});

test('many megabytes pass to a server, which says how far it is', async () => {
  const cwd = temporaryFolder();
  const dump = writeSmallDump(cwd, 8);
  const filler = 'x'.repeat(1_000_000);
  for (let id = 10; id < 34; id++) {
    appendFileSync(join(dump, 'Team.csv'), `${id},${filler},f\n`);
  }
  await serveKepi([], { cwd });
  const { code, out, err } = await kepi(['import', 'calcom', 'dump', '--json'], { cwd, isTTY: true });
  expect(code).toBe(0);
  expect(counts(out, 'Team')).toMatchObject({ added: 25 });
  expect(err).toMatch(/\[#*-*\] \d+% reading: [\d.]+ MB of 24\.\d MB/);
});

test('a dump that is not what it says changes nothing, at a server too', async () => {
  const cwd = temporaryFolder();
  const dump = writeSmallDump(cwd);
  appendFileSync(join(dump, 'Booking.csv'), '"never closed\n');
  await serveKepi([], { cwd });
  const { code, err } = await kepi(['import', 'calcom', 'dump'], { cwd });
  expect(code).toBe(1);
  expect(err).toContain('Booking.csv');
  const key = await kepi(['key', 'create', '--user', 'ann@example.com', '--name', 'x'], { cwd });
  expect(key.err, 'ann came with the dump').toContain('neither a person nor a login');
});

test('a folder of Nexudus is read with the same options, and again changes nothing', async () => {
  const cwd = temporaryFolder();
  const folder = writeRecords(space, 'json');
  const args = ['import', 'nexudus', folder, '--as-of', '2024-06-01', '--full'];
  const first = await kepi([...args, '--json'], { cwd });
  expect(first.code).toBe(0);
  expect(counts(first.out, 'bookings')).toMatchObject({ added: 4, rejected: 0 });
  const again = await kepi(args, { cwd });
  expect(again.out).toMatch(/bookings\s+0\s+0\s+4\s+0\s+0\s+0\n/);
  const without = await kepi(['import', 'nexudus', writeRecords({})], { cwd });
  expect(without.err).toContain('Warning: no file for businesses');
});

test.each(['without a server', 'beside a server'])('%s: an import knows who was erased', async (where) => {
  const cwd = temporaryFolder();
  expect(await kepi(['erase', 'guest@example.com'], { cwd })).toMatchObject({ code: 0 });
  if (where === 'beside a server') await serveKepi([], { cwd });
  writeSmallDump(cwd);
  expect(await kepi(['import', 'calcom', 'dump'], { cwd })).toMatchObject({ code: 0 });
});
