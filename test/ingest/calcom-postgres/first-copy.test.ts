import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { localFolder } from '../../../src/ingest/dump/local-folder.ts';
import { importCalcom } from '../../../src/ingest/import-calcom.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import { temporaryFolder } from '../../cli/temporary-folder.ts';
import { mostEngines } from '../../engines.ts';
import { type Database, itAsks, openDatabase } from '../../postgres/open-database.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { settledIn, storedIn } from '../stored.ts';
import { connect } from './connected.ts';
import { fillDatabase } from './fill-database.ts';

/** As `\copy` writes them: all columns of a table, also those that nobody reads. */
async function dump({ query }: Database): Promise<string> {
  const folder = join(temporaryFolder(), 'dump');
  mkdirSync(folder);
  for (const { name } of Object.values(calcomTables)) {
    const columns = await query(
      `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public'`,
      [name],
    );
    const names = columns.map(({ column_name }) => `"${column_name}"`);
    const rows = await query(`SELECT ${names.map((one) => `${one}::text`).join(', ')} FROM "${name}"`);
    const lines = [names.join(','), ...rows.map((row) => Object.values(row).map(csvCell).join(','))];
    writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  }
  return folder;
}

const csvCell = (text: unknown) => (text === null ? '' : `"${String(text).replaceAll('"', '""')}"`);

describe.each(mostEngines)('on $name', (engine) => {
  const store = sharedStore(engine);

  itAsks('the first pull brings what an import of a dump of the same database brings', async () => {
    const database = await openDatabase();
    await fillDatabase(database, 300);
    const [imported, pulled] = [store.newWorkspace(), store.newWorkspace()];
    const asOf = Date.now();
    await importCalcom(store.engine, {
      workspace: imported,
      dump: await localFolder(await dump(database)),
      full: false,
      asOf,
      now: asOf,
    });
    const connected = await connect(store.engine, pulled, database.url);
    const summary = await connected.pull({ compare: 'whole' });

    expect(summary.drift).toEqual([]);
    expect(summary.counts.added).toBeGreaterThan(1_000);
    expect(await settledIn(store.engine, pulled)).toEqual(await settledIn(store.engine, imported));
    const [one, other] = [await storedIn(store.engine, imported), await storedIn(store.engine, pulled)];
    for (const { stored } of Object.values(calcomTables)) {
      const hashes = (rows: (typeof one)[string] = []) =>
        rows.map(({ carried, hash }) => [carried, hash]).sort();
      expect(hashes(other[stored]), stored).toEqual(hashes(one[stored]));
    }
    expect((await connected.run())?.outcome).toBe('done');
  });

  itAsks('a second pull changes nothing', async () => {
    const database = await openDatabase();
    await fillDatabase(database, 60);
    const workspace = store.newWorkspace();
    const connected = await connect(store.engine, workspace, database.url);
    await connected.pull();
    const before = await storedIn(store.engine, workspace);
    for (const compare of ['recent', 'whole'] as const) {
      const again = await connected.pull({ compare });
      expect(again).toMatchObject({ counts: { added: 0, updated: 0, removed: 0 }, drift: [] });
    }
    const { freshness, ...stored } = await storedIn(store.engine, workspace);
    const { freshness: freshBefore, ...storedBefore } = before;
    expect(stored).toEqual(storedBefore);
    expect(freshness?.[0]?.as_of).toBeGreaterThan(freshBefore?.[0]?.as_of as number);
  });
});
