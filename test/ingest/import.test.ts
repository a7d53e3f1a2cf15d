import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localFolder } from '../../src/ingest/dump/local-folder.ts';
import { importCalcom } from '../../src/ingest/import-calcom.ts';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import { calcomTables } from '../../src/records/calcom-tables.ts';
import { fewEngines, mostEngines } from '../engines.ts';
import { toSourceRow } from '../insights/store-dataset.ts';
import { sharedStore } from '../store/shared-store.ts';
import { business } from './business.ts';
import { importTables, instant, writeDump } from './import-tables.ts';
import { columnsOf, settledIn, storedIn } from './stored.ts';
import { type Tables, withChange, withRow } from './tables.ts';

/** Later than all files. */
const now = Number.MAX_SAFE_INTEGER;

const june1 = '2024-06-01T00:00:00Z';
const june2 = '2024-06-02T00:00:00Z';
const june3 = '2024-06-03T00:00:00Z';

const countsOf = (summary: Awaited<ReturnType<typeof importTables>>, table: string) => {
  const { table: _, ...counts } = summary.tables.find((one) => one.table === table) ?? { table };
  return counts;
};
const counts = { added: 0, updated: 0, unchanged: 0, stale: 0, removed: 0, rejected: 0 };

const titles = (tables: Tables) => tables.Booking?.map(({ id, title }) => [id, title]);

describe.each(fewEngines)('on $name', (engine) => {
  const store = sharedStore(engine);
  const titlesIn = (workspace: number) => columnsOf(store.engine, workspace, 'booking', 'id', 'title');

  it.each(['csv', 'ndjson', 'json', 'csv.gz'] as const)(
    'the same dump twice changes nothing: %s',
    async (format) => {
      const workspace = store.newWorkspace();
      const first = await importTables(store.engine, business, { workspace, asOf: june1, format });
      expect(countsOf(first, 'Booking')).toEqual({ ...counts, added: 9 });
      const before = await storedIn(store.engine, workspace);
      expect(before.booking).toHaveLength(9);

      const again = await importTables(store.engine, business, { workspace, asOf: june1, format });
      for (const { table } of again.tables) {
        expect(countsOf(again, table)).toEqual({ ...counts, unchanged: business[table]?.length });
      }
      expect(await storedIn(store.engine, workspace)).toEqual(before);
    },
  );

  it('every format brings the same', async () => {
    const workspaces = [store.newWorkspace(), store.newWorkspace(), store.newWorkspace()];
    const [a = 0, b = 0, c = 0] = workspaces;
    await importTables(store.engine, business, { workspace: a, asOf: june1, format: 'csv' });
    await importTables(store.engine, business, { workspace: b, asOf: june1, format: 'json' });
    await importTables(store.engine, business, { workspace: c, asOf: june1, format: 'ndjson' });
    const stored = await storedIn(store.engine, a);
    expect(await storedIn(store.engine, b)).toEqual(stored);
    expect(await storedIn(store.engine, c)).toEqual(stored);
  });

  it('a newer dump updates what is newer in it, and adds what is new', async () => {
    const workspace = store.newWorkspace();
    const newer = withRow(withChange(business, 'Booking', '3', { title: 'Other' }), 'Booking', {
      ...business.Booking?.[0],
      id: 10,
      uid: 'uid-10',
    });
    await importTables(store.engine, business, { workspace, asOf: june1 });
    const summary = await importTables(store.engine, newer, { workspace, asOf: june2 });
    expect(countsOf(summary, 'Booking')).toEqual({ ...counts, added: 1, updated: 1, unchanged: 8 });
    expect(await titlesIn(workspace)).toEqual(titles(newer));
  });

  it('an older dump that arrives late changes nothing that is newer', async () => {
    const workspace = store.newWorkspace();
    const newer = withChange(withChange(business, 'Booking', '3', { title: 'Other' }), 'users', '101', {
      name: 'Anna',
    });
    await importTables(store.engine, newer, { workspace, asOf: june2 });
    const before = await settledIn(store.engine, workspace);
    const summary = await importTables(store.engine, business, { workspace, asOf: june1 });
    expect(countsOf(summary, 'Booking')).toEqual({ ...counts, unchanged: 8, stale: 1 });
    expect(countsOf(summary, 'users')).toEqual({ ...counts, unchanged: 4, stale: 1 });
    expect(await settledIn(store.engine, workspace)).toEqual(before);
  });

  it('an older dump brings what the newer one did not know', async () => {
    const workspace = store.newWorkspace();
    await importTables(store.engine, { ...business, Booking: [] }, { workspace, asOf: june2 });
    await importTables(store.engine, business, { workspace, asOf: june1 });
    expect(await titlesIn(workspace)).toEqual(titles(business));
  });

  it('of one version the content decides, whichever comes first', async () => {
    const [a, b] = [store.newWorkspace(), store.newWorkspace()];
    const other = withChange(
      withChange(business, 'Booking', '3', { title: 'Other' }, june1),
      'users',
      '101',
      { name: 'Anna' },
    );
    for (const tables of [business, other])
      await importTables(store.engine, tables, { workspace: a, asOf: june1 });
    for (const tables of [other, business])
      await importTables(store.engine, tables, { workspace: b, asOf: june1 });
    expect(await storedIn(store.engine, b)).toEqual(await storedIn(store.engine, a));
  });

  it('of two rows with one key in a dump the newer counts', async () => {
    const workspace = store.newWorkspace();
    const [first] = business.Booking ?? [];
    const newer = { ...first, title: 'Newer', updatedAt: june3 };
    const tables = { Booking: [newer, { ...first, title: 'Older' }] };
    const summary = await importTables(store.engine, tables, { workspace, asOf: june1 });
    expect(countsOf(summary, 'Booking')).toEqual({ ...counts, added: 1 });
    expect(await titlesIn(workspace)).toEqual([[1, 'Newer']]);
  });

  it('rows without updatedAt are as new as the dump', async () => {
    const workspace = store.newWorkspace();
    const named = (name: string) => withChange(business, 'users', '101', { name });
    const nameIn = async () => (await columnsOf(store.engine, workspace, 'person', 'id', 'name'))[0]?.[1];
    await importTables(store.engine, named('second'), { workspace, asOf: june2 });
    await importTables(store.engine, named('first'), { workspace, asOf: june1 });
    expect(await nameIn()).toBe('second');
    await importTables(store.engine, named('third'), { workspace, asOf: june3 });
    expect(await nameIn()).toBe('third');
    await importTables(store.engine, named('second'), { workspace, asOf: june2 });
    expect(await nameIn()).toBe('third');
  });

  it('a dump without --as-of is as new as its newest file', async () => {
    const workspace = store.newWorkspace();
    const dump = await localFolder(writeDump(business, 'csv', june2));
    expect((await importCalcom(store.engine, { now, workspace, dump, full: false })).asOf).toBe(
      instant(june2),
    );
  });

  it('a dump without some columns changes only those that it has', async () => {
    const workspace = store.newWorkspace();
    await importTables(store.engine, business, { workspace, asOf: june1 });
    const partial = {
      users: [{ id: 101, email: 'ann@new.example.com' }],
      Attendee: [
        { id: 21, noShow: true },
        { id: 24, noShow: true },
      ],
    };
    const summary = await importTables(store.engine, partial, { workspace, asOf: june2 });
    expect(countsOf(summary, 'users')).toEqual({ ...counts, updated: 1 });
    expect(countsOf(summary, 'Attendee')).toEqual({ ...counts, updated: 2 });
    const whole = ['users', 'Attendee'].reduce(
      (tables, table) =>
        (partial[table as keyof typeof partial] as readonly { id: number }[]).reduce(
          (so, { id, ...fields }) => withChange(so, table, String(id), fields),
          tables,
        ),
      business,
    );
    const fresh = store.newWorkspace();
    await importTables(store.engine, whole, { workspace: fresh, asOf: june2 });
    expect(await settledIn(store.engine, workspace)).toEqual(await settledIn(store.engine, fresh));
    expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'no_show_guests')).toEqual(
      [1, 1, 1, 0, 0, 0, 0, 0, 0].map((n, i) => [i + 1, n]),
    );

    const older = await importTables(store.engine, business, { workspace, asOf: june1 });
    expect(countsOf(older, 'users')).toEqual({ ...counts, unchanged: 5 });
    expect(await settledIn(store.engine, workspace)).toEqual(await settledIn(store.engine, fresh));
  });

  it('a whole dump that is seen again takes back what a partial one changed in between', async () => {
    const workspace = store.newWorkspace();
    await importTables(store.engine, business, { workspace, asOf: june1 });
    const before = await settledIn(store.engine, workspace);
    await importTables(store.engine, { Attendee: [{ id: 21, noShow: true }] }, { workspace, asOf: june2 });
    expect(await settledIn(store.engine, workspace)).not.toEqual(before);
    const summary = await importTables(store.engine, business, { workspace, asOf: june3 });
    expect(countsOf(summary, 'Attendee')).toEqual({ ...counts, unchanged: 4, updated: 1 });
    expect(await settledIn(store.engine, workspace)).toEqual(before);
  });

  it('a null that a dump brings is a value, a column that it lacks is none', async () => {
    const workspace = store.newWorkspace();
    await importTables(store.engine, business, { workspace, asOf: june1 });
    await importTables(
      store.engine,
      { users: [{ id: 101, email: 'ann@example.com', name: null }] },
      { workspace, asOf: june2 },
    );
    const [ann] = await columnsOf(store.engine, workspace, 'person', 'id', 'name', 'username');
    expect(ann).toEqual([101, null, 'ann']);
  });

  it('progress goes forward, and ends', async () => {
    const workspace = store.newWorkspace();
    const dump = await localFolder(writeDump(business));
    const steps: [string, number, number][] = [];
    const onProgress = (...step: [string, number, number]) => steps.push(step);
    await importCalcom(store.engine, { now, workspace, dump, full: false, onProgress });
    for (const kind of ['reading', 'settling']) {
      const own = steps.filter(([step]) => step === kind);
      expect(own.map(([, done]) => done)).toEqual(own.map(([, done]) => done).sort((a, b) => a - b));
      expect(own.at(-1)?.[1]).toBe(own.at(-1)?.[2]);
    }
  });
});

describe.each(mostEngines)('in a large import, on $name', (engine) => {
  const store = sharedStore(engine);

  it('more rows than are merged at once come in whole, and once', async () => {
    const workspace = store.newWorkspace();
    const rows = Array.from({ length: 260_000 }, (_, i) =>
      toSourceRow(calcomTables.attendee, { id: i % 255_000 }),
    );
    const bring = () =>
      recordChanges(store.engine, { workspace, source: 'test', observedAt: 1 }, async ({ record }) => {
        for (let at = 0; at < rows.length; at += 20_000) {
          await record({ table: calcomTables.attendee, rows: rows.slice(at, at + 20_000) });
        }
        return [];
      });
    const first = (await bring()).get(calcomTables.attendee);
    expect(first).toMatchObject({ added: 255_000, updated: 0, stale: 0 });
    expect((await bring()).get(calcomTables.attendee)).toMatchObject({ added: 0, updated: 0, stale: 0 });
  });
});

describe.each(fewEngines)('what cannot be read, on $name', (engine) => {
  const store = sharedStore(engine);
  const rejectsOf = (workspace: number) =>
    columnsOf(
      store.engine,
      workspace,
      'rejected_row',
      'line',
      'file',
      'field',
      'reason',
      'content',
      'seen_at',
    );

  it('is counted, told and kept, and stops nothing else', async () => {
    const workspace = store.newWorkspace();
    const folder = writeDump(business);
    appendFileSync(join(folder, 'Tracking.csv'), 'x,1,a,b,c\n34,2,a,b\n');
    const dump = await localFolder(folder);
    const summary = await importCalcom(store.engine, {
      now,
      workspace,
      dump,
      full: false,
      asOf: instant(june1),
    });
    expect(countsOf(summary, 'Tracking')).toEqual({ ...counts, added: 3, rejected: 2 });
    expect(summary.rejects.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['Tracking.csv', 5, 'id'],
      ['Tracking.csv', 6, null],
    ]);
    expect(await rejectsOf(workspace)).toEqual(
      summary.rejects.map(({ file, line, column, reason, value = null }) => [
        line,
        file,
        column,
        reason,
        value,
        instant(june1),
      ]),
    );

    await importTables(store.engine, business, { workspace, asOf: june2 });
    expect(await rejectsOf(workspace)).toEqual([]);
  });

  it('is counted beyond the number that is kept', async () => {
    const workspace = store.newWorkspace();
    const folder = writeDump(business);
    appendFileSync(join(folder, 'Tracking.csv'), 'x,1,a,b,c\n'.repeat(12_345));
    const dump = await localFolder(folder);
    const summary = await importCalcom(store.engine, { now, workspace, dump, full: false });
    expect(countsOf(summary, 'Tracking')).toMatchObject({ rejected: 12_345 });
    expect(summary.rejects).toHaveLength(10_000);
    expect(await rejectsOf(workspace)).toHaveLength(10_000);
  });

  it.each([
    ['a quote that never closes', 'OutOfOfficeEntry.csv', 'id,start,end,userId\n"1'],
    ['no header', 'OutOfOfficeEntry.csv', ''],
    ['no such columns', 'OutOfOfficeEntry.csv', 'a,b\n1,2\n'],
    ['not an array', 'OutOfOfficeEntry.json', '{"id":1}'],
    ['an array that breaks off', 'OutOfOfficeEntry.json', '[{"id":1'],
    ['not gzip', 'OutOfOfficeEntry.csv.gz', 'id'],
  ])('when a file is not what it says, nothing at all is written: %s', async (_, name, content) => {
    const workspace = store.newWorkspace();
    await importTables(store.engine, business, { workspace, asOf: june1 });
    const before = await storedIn(store.engine, workspace);
    const folder = writeDump(withChange(business, 'Booking', '3', { title: 'Other' }));
    appendFileSync(join(folder, name), content);
    const dump = await localFolder(folder);
    const importing = importCalcom(store.engine, { now, workspace, dump, full: true, asOf: instant(june2) });
    await expect(importing).rejects.toThrow(name);
    expect(await storedIn(store.engine, workspace)).toEqual(before);
  });

  it('when the reader breaks off midway, nothing at all is written, and the next import works', async () => {
    const workspace = store.newWorkspace();
    const folder = await localFolder(writeDump(business));
    const importing = importCalcom(store.engine, {
      now,
      workspace,
      full: false,
      dump: {
        ...folder,
        async *read(names) {
          let files = 0;
          for await (const file of folder.read(names)) {
            if (++files === names.length) throw new Error('the cable was pulled');
            yield file;
          }
        },
      },
    });
    await expect(importing).rejects.toThrow('the cable was pulled');
    expect(Object.values(await storedIn(store.engine, workspace)).flat()).toEqual([]);
    await importTables(store.engine, business, { workspace, asOf: june1 });
    expect((await storedIn(store.engine, workspace)).booking).toHaveLength(9);
  });
});
