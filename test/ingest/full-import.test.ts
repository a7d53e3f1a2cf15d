import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localFolder } from '../../src/ingest/dump/local-folder.ts';
import { importCalcom } from '../../src/ingest/import-calcom.ts';
import { mostEngines } from '../engines.ts';
import { sharedStore } from '../store/shared-store.ts';
import { business } from './business.ts';
import { importTables, instant, writeDump } from './import-tables.ts';
import { columnsOf, settledIn, storedIn } from './stored.ts';
import { type Tables, withChange, withoutRow } from './tables.ts';

/** Later than all files. */
const now = Number.MAX_SAFE_INTEGER;

const day = (n: number) => `2024-06-0${n}T00:00:00Z`;

describe.each(mostEngines)('--full, on $name', (engine) => {
  const store = sharedStore(engine);
  const importAt = (tables: Tables, workspace: number, n: number, full: boolean) =>
    importTables(store.engine, tables, { workspace, asOf: day(n), full });
  const idsIn = async (workspace: number, relation = 'booking') =>
    (await columnsOf(store.engine, workspace, relation, 'id')).flat();
  const removedFrom = (summary: Awaited<ReturnType<typeof importAt>>, table: string) =>
    summary.tables.find((one) => one.table === table)?.removed;

  const without2 = withoutRow(business, 'Booking', '2');

  it('removes what the files leave out, and again changes nothing', async () => {
    const workspace = store.newWorkspace();
    await importAt(business, workspace, 1, false);
    const summary = await importAt(without2, workspace, 3, true);
    expect(removedFrom(summary, 'Booking')).toBe(1);
    expect(removedFrom(summary, 'users')).toBe(0);
    expect(await idsIn(workspace)).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
    const before = await storedIn(store.engine, workspace);
    expect(removedFrom(await importAt(without2, workspace, 3, true), 'Booking')).toBe(0);
    expect(await storedIn(store.engine, workspace)).toEqual(before);
  });

  it('without it nothing is removed', async () => {
    const workspace = store.newWorkspace();
    await importAt(business, workspace, 1, false);
    await importAt(without2, workspace, 3, false);
    expect(await idsIn(workspace)).toHaveLength(9);
  });

  it('leaves rows that are newer than the dump', async () => {
    const workspace = store.newWorkspace();
    await importAt(withChange(business, 'Booking', '2', { title: 'Newer' }, day(4)), workspace, 1, false);
    expect(removedFrom(await importAt(without2, workspace, 3, true), 'Booking')).toBe(0);
    expect(await idsIn(workspace)).toHaveLength(9);
  });

  it('removes a row that is as new as the dump', async () => {
    const workspace = store.newWorkspace();
    await importAt(business, workspace, 3, false);
    const summary = await importAt(withoutRow(business, 'users', '105'), workspace, 3, true);
    expect(removedFrom(summary, 'users')).toBe(1);
  });

  it('what is gone does not come back with an older dump, but with a newer row', async () => {
    const workspace = store.newWorkspace();
    await importAt(business, workspace, 1, false);
    await importAt(without2, workspace, 3, true);
    const late = await importAt(business, workspace, 2, false);
    expect(late.tables.find(({ table }) => table === 'Booking')).toMatchObject({ added: 0, stale: 1 });
    expect(await idsIn(workspace)).not.toContain(2);
    const back = withChange(business, 'Booking', '2', { title: 'Back' }, day(4));
    await importAt(back, workspace, 4, false);
    const titles = await columnsOf(store.engine, workspace, 'booking', 'id', 'title');
    expect(titles[1]).toEqual([2, 'Back']);
    await importAt(business, workspace, 2, false);
    expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'title')).toEqual(titles);
  });

  it('what it left out does not come with an older dump that arrives only later', async () => {
    const workspace = store.newWorkspace();
    await importAt(without2, workspace, 3, true);
    await importAt(business, workspace, 1, false);
    expect(await idsIn(workspace)).not.toContain(2);
    await importAt(withChange(business, 'Booking', '2', { title: 'Back' }, day(4)), workspace, 4, false);
    expect(await idsIn(workspace)).toContain(2);
  });

  it('an older --full that arrives late removes nothing that a newer dump brought', async () => {
    const [late, inOrder] = [store.newWorkspace(), store.newWorkspace()];
    const users = withoutRow(business, 'users', '105');
    await importAt(business, late, 3, true);
    await importAt(users, late, 2, true);
    await importAt(users, inOrder, 2, true);
    await importAt(business, inOrder, 3, true);
    expect(await idsIn(late, 'person')).toEqual([101, 102, 103, 104, 105]);
    expect(await settledIn(store.engine, late)).toEqual(await settledIn(store.engine, inOrder));
  });

  it('touches no table without a file, and empties one whose file is empty', async () => {
    const workspace = store.newWorkspace();
    await importAt(business, workspace, 1, false);
    const { Tracking: _, ...rest } = business;
    const summary = await importAt({ ...rest, Attendee: [] }, workspace, 3, true);
    expect(removedFrom(summary, 'Attendee')).toBe(5);
    expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'guests', 'utm_source')).toEqual([
      [1, 0, 'news'],
      [2, 0, null],
      [3, 0, 'ads'],
      ...[4, 5, 6, 7, 8, 9].map((id) => [id, 0, null]),
    ]);
  });

  it('does not remove from a table of which a row could not be read, and says so', async () => {
    const workspace = store.newWorkspace();
    await importAt(business, workspace, 1, false);
    const left = withoutRow(withoutRow(business, 'Booking', '2'), 'Tracking', '33');
    const folder = writeDump(left);
    appendFileSync(join(folder, 'Tracking.csv'), 'x,1,a,b,c\n');
    const dump = await localFolder(folder);
    const summary = await importCalcom(store.engine, {
      now,
      workspace,
      dump,
      full: true,
      asOf: instant(day(3)),
    });
    expect(removedFrom(summary, 'Tracking')).toBe(0);
    expect(removedFrom(summary, 'Booking')).toBe(1);
    expect(summary.warnings).toContainEqual(expect.stringContaining('nothing was removed from Tracking'));
    await importAt(business, workspace, 1, false);
    expect(await columnsOf(store.engine, workspace, 'calcom_tracking', 'id')).toEqual([[31], [32], [33]]);
  });

  it('rows whose key is of several columns go, too', async () => {
    const workspace = store.newWorkspace();
    await importAt(business, workspace, 1, false);
    const left = withoutRow(
      withoutRow(business, 'Membership', '105/4'),
      'RolePermission',
      'viewer/insights/read',
    );
    const summary = await importAt(left, workspace, 3, true);
    expect(removedFrom(summary, 'Membership')).toBe(1);
    expect(removedFrom(summary, 'RolePermission')).toBe(1);
    await importAt(business, workspace, 2, false);
    const fresh = store.newWorkspace();
    await importAt(left, fresh, 3, false);
    expect(await settledIn(store.engine, workspace)).toEqual(await settledIn(store.engine, fresh));
  });
});
