import { describe, expect, it } from 'vitest';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import { engines } from '../engines.ts';
import { sharedStore } from '../store/shared-store.ts';
import { business } from './business.ts';
import { importTables, instant } from './import-tables.ts';
import { columnsOf } from './stored.ts';

const day = (n: number) => `2024-06-0${n}T00:00:00Z`;

describe.each(engines)('how fresh the data is, on $name', (engine) => {
  const store = sharedStore(engine);
  const freshness = (workspace: number) => columnsOf(store.engine, workspace, 'freshness', 'source', 'as_of');

  it('is the as-of of the newest dump, whatever the order, for each source', async () => {
    const workspace = store.newWorkspace();
    expect(await freshness(workspace)).toEqual([]);
    for (const [n, newest] of [
      [2, 2],
      [1, 2],
      [3, 3],
      [3, 3],
    ] as const) {
      await importTables(store.engine, business, { workspace, asOf: day(n) });
      expect(await freshness(workspace)).toEqual([['calcom-dump', instant(day(newest))]]);
    }
    const options = { workspace, source: 'other', observedAt: instant(day(1)) };
    await recordChanges(store.engine, options, async () => []);
    expect(await freshness(workspace)).toEqual([
      ['calcom-dump', instant(day(3))],
      ['other', instant(day(1))],
    ]);
  });

  it('does not move when an import fails', async () => {
    const workspace = store.newWorkspace();
    await importTables(store.engine, business, { workspace, asOf: day(1) });
    const options = { workspace, source: 'calcom-dump', observedAt: instant(day(2)) };
    const failing = recordChanges(store.engine, options, async () => {
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect(await freshness(workspace)).toEqual([['calcom-dump', instant(day(1))]]);
  });
});
