import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kepi, serveKepi } from './run-kepi.ts';
import { writeSmallDump } from './small-dump.ts';
import { temporaryFolder } from './temporary-folder.ts';

function dumpWithGuest(cwd: string): void {
  const dump = writeSmallDump(cwd);
  writeFileSync(
    join(dump, 'Attendee.csv'),
    'id,email,name,bookingId\n1,Gina@x.test,Gina Guest,1\n2,bob@x.test,Bob,1\n3,gina@x.test,Gina Guest,2\n',
  );
  appendFileSync(
    join(dump, 'Booking.csv'),
    '9,uid-9,101,7,accepted,gina@x.test,2026-11-01T10:30:00Z,2026-10-01T00:00:00Z\n',
  );
}

test.each(['without a server', 'beside a server'])(
  '%s: a receipt says what was erased, and no import brings it back',
  async (where) => {
    const cwd = temporaryFolder();
    dumpWithGuest(cwd);
    if (where === 'beside a server') await serveKepi([], { cwd });
    await kepi(['import', 'calcom', 'dump'], { cwd });
    const first = await kepi(['erase', ' GINA@x.test', '--json'], { cwd });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toEqual({
      standIn: expect.stringMatching(/^erased-[0-9a-f]{16}$/),
      again: false,
      records: { Attendee: 2 },
      tombstones: 0,
      rejectedRows: 1,
      events: 0,
      stays: { hosts: 0, logins: 0 },
    });
    const again = await kepi(['erase', 'gina@x.test', '--json'], { cwd });
    expect(JSON.parse(again.out)).toMatchObject({ again: true, records: {}, rejectedRows: 0 });
    const imported = await kepi(['import', 'calcom', 'dump', '--json'], { cwd });
    const counts = JSON.parse(imported.out).tables.find(
      ({ table }: { table: string }) => table === 'Attendee',
    );
    expect(counts).toMatchObject({ added: 0, updated: 0, unchanged: 3, stale: 0 });
    expect((await kepi(['erase', 'gina@x.test'], { cwd })).out).toMatch(/nothing of him was found again/);
  },
);

test('who is a host or may log in stays as that, and the receipt says so', async () => {
  const cwd = temporaryFolder();
  writeSmallDump(cwd);
  await kepi(['import', 'calcom', 'dump'], { cwd });
  await kepi(['user', 'add', 'ann@example.com'], { cwd, stdin: 'a long enough password\n' });
  const { out } = await kepi(['erase', 'ann@example.com'], { cwd });
  expect(out).toMatch(/1 of the users have this address, and stay/);
  expect(out).toMatch(/the login stays/);
  const key = await kepi(['key', 'create', '--user', 'ann@example.com', '--name', 'x'], { cwd });
  expect(key.code).toBe(0);
});

test('what is no address is refused, and nothing is made of it', async () => {
  const cwd = temporaryFolder();
  const { code, err } = await kepi(['erase', 'gina'], { cwd });
  expect(code).toBe(1);
  expect(err).toMatch(/"gina" is not an e-mail address/);
  expect(existsSync(join(cwd, 'data', 'secret.key'))).toBe(false);
});
