import { describe, expect, it } from 'vitest';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import { RememberedFreshness } from '../../src/ingest/remembered-freshness.ts';
import { SecretBox } from '../../src/sources/secret-box.ts';
import type { SourceKindName } from '../../src/sources/source-kinds.ts';
import { addSource, removeSource } from '../../src/sources/sources.ts';
import { mostEngines } from '../engines.ts';
import { sharedStore } from '../store/shared-store.ts';
import { business } from './business.ts';
import { importTables, instant } from './import-tables.ts';
import { columnsOf } from './stored.ts';

const day = (n: number) => `2024-06-0${n}T00:00:00Z`;

describe.each(mostEngines)('how fresh the data is, on $name', (engine) => {
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

  it('is told of the system that is asked about, by what is pulled where something is', async () => {
    const workspace = store.newWorkspace();
    const box = new SecretBox({ data: '', secretKey: 'a key for tests that nobody else uses' });
    const fresh = async () => {
      const freshness = new RememberedFreshness(store.engine, () => 0);
      const asked = ['calcom', 'nexudus', 'any'] as const;
      const found = await Promise.all(asked.map((system) => freshness.read(workspace, system)));
      return found.map(({ asOf }) => asOf?.slice(9, 10) ?? null);
    };
    const follow = (source: string, n: number) =>
      recordChanges(store.engine, { workspace, source, observedAt: instant(day(n)) }, async () => []);
    const add = async (kind: SourceKindName, secrets: unknown) => {
      const name = `${kind}-${workspace}`;
      await addSource(store.engine, box, { workspace, name, kind, settings: {}, secrets, now: 0 });
      return name;
    };
    expect(await fresh()).toEqual([null, null, null]);
    await follow('calcom-dump', 2);
    await follow('nexudus-dump', 1);
    expect(await fresh()).toEqual(['2', '1', '2']);
    await follow(await add('calcom-webhook', {}), 5);
    const space = await add('nexudus-api', { email: 'a@example.com', password: 'x' });
    await follow(space, 6);
    expect(await fresh()).toEqual(['5', '6', '6']);
    const cal = await add('calcom-api', { apiKey: 'x' });
    expect(await fresh()).toEqual(['5', '6', '6']);
    await follow(cal, 4);
    await follow('push', 7);
    expect(await fresh()).toEqual(['4', '6', '6']);
    await removeSource(store.engine, space);
    expect(await fresh()).toEqual(['4', '7', '7']);
    await removeSource(store.engine, cal);
    expect(await fresh()).toEqual(['7', '7', '7']);
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
