import { describe, expect, it } from 'vitest';
import { sql } from '../../src/sql/statement.ts';
import { mostEngines } from '../engines.ts';
import { sharedStore } from '../store/shared-store.ts';
import { business } from './business.ts';
import { importTables } from './import-tables.ts';
import { settledIn, storedIn, writtenRelations } from './stored.ts';
import { type Tables, withChange, withoutRow } from './tables.ts';

const june1 = '2024-06-01T00:00:00Z';
const june3 = '2024-06-03T00:00:00Z';

const withoutTeams: Tables = Object.fromEntries(
  Object.entries(business).filter(([table]) => table !== 'Team' && table !== 'Membership'),
);

describe.each(mostEngines)('two workspaces in one store never mix, on $name', (engine) => {
  const store = sharedStore(engine);

  it('each holds what was brought to it, under the same ids', async () => {
    const [ours, theirs, alone] = [store.newWorkspace(), store.newWorkspace(), store.newWorkspace()];
    await importTables(store.engine, business, { workspace: ours, asOf: june1 });
    await importTables(store.engine, withoutTeams, { workspace: alone, asOf: june1 });
    await importTables(store.engine, withoutTeams, { workspace: theirs, asOf: june1 });
    expect(await storedIn(store.engine, theirs)).toEqual(await storedIn(store.engine, alone));
    expect((await settledIn(store.engine, theirs)).member).toEqual([]);
  });

  it.each([
    ['a newer dump', withChange(business, 'users', '101', { name: 'Other' }), false],
    ['a dump without some columns', { Attendee: [{ id: 21, noShow: true }] }, false],
    ['a whole dump without some rows', withoutRow(withoutRow(business, 'Booking', '1'), 'Team', '1'), true],
  ])('%s in one leaves the other as it was', async (_, tables, full) => {
    const [ours, theirs] = [store.newWorkspace(), store.newWorkspace()];
    await importTables(store.engine, business, { workspace: ours, asOf: june1 });
    await importTables(store.engine, business, { workspace: theirs, asOf: june1 });
    const [before, beforeOurs] = [await storedIn(store.engine, theirs), await storedIn(store.engine, ours)];
    await importTables(store.engine, tables, { workspace: ours, asOf: june3, full });
    expect(await storedIn(store.engine, ours)).not.toEqual(beforeOurs);
    expect(await storedIn(store.engine, theirs)).toEqual(before);
  });

  it('what is gone from one comes to the other', async () => {
    const [ours, theirs] = [store.newWorkspace(), store.newWorkspace()];
    await importTables(
      store.engine,
      { users: [], Booking: [] },
      { workspace: ours, asOf: june3, full: true },
    );
    await importTables(store.engine, business, { workspace: theirs, asOf: june1 });
    await importTables(store.engine, business, { workspace: ours, asOf: june1 });
    expect((await settledIn(store.engine, theirs)).person).toHaveLength(5);
    expect((await settledIn(store.engine, ours)).person).toEqual([]);
  });

  // Every engine has the same relations: see test/store/same-relations.test.ts.
  it.runIf(engine.name === 'duckdb')('these tests look at every table there is', async () => {
    const tables = await store.engine.read(
      sql`SELECT DISTINCT table_name AS t FROM information_schema.columns WHERE column_name = ${'workspace'}`,
    );
    const ofPeople = ['access_token', 'api_key', 'api_key_use', 'invitation', 'login'];
    const ofSources = [
      'source',
      'source_run',
      'source_state',
      'inbox_event',
      'inbox_waiting',
      'suppressed',
      'erased_record',
    ];
    const known = [...writtenRelations, ...ofPeople, ...ofSources];
    expect(tables.map(({ t }) => t).sort()).toEqual(known.sort());
  });
});
