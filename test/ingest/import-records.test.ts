import { describe, expect, it } from 'vitest';
import { sql } from '../../src/sql/statement.ts';
import { fewEngines } from '../engines.ts';
import { sharedStore } from '../store/shared-store.ts';
import { importRecords } from './import-records.ts';
import { space } from './space.ts';
import { columnsOf, settledIn, storedIn } from './stored.ts';
import { withChange, withoutRow } from './tables.ts';

const june1 = '2024-06-01T00:00:00Z';
const june2 = '2024-06-02T00:00:00Z';
const none = { added: 0, updated: 0, unchanged: 0, stale: 0, removed: 0, rejected: 0 };
const at = (text: string) => Date.parse(text);
const created = at('2024-05-01T09:00:00Z');

const teamsOf = (workspace: number) => sql`
  SELECT zone, CASE WHEN zone_known THEN 1 ELSE 0 END AS known, currency FROM coworking_team
  WHERE workspace = ${workspace} ORDER BY id`;

describe.each(fewEngines)('records of Nexudus, on $name', (engine) => {
  const store = sharedStore(engine);
  const read = (workspace: number, relation: string, ...columns: string[]) =>
    columnsOf(store.engine, workspace, relation, ...columns);
  const imported = async (tables = space, more = {}) => {
    const workspace = store.newWorkspace();
    const summary = await importRecords(store.engine, tables, { workspace, asOf: june1, ...more });
    return { workspace, summary };
  };
  const item = async (workspace: number, kind: number, ...columns: string[]) =>
    (await read(workspace, 'coworking_item', 'id', 'kind', ...columns))
      .filter((row) => row[1] === kind)
      .map(([id, _, ...cells]) => [id, ...cells]);

  it('every format brings the same, and again changes nothing', async () => {
    const { workspace, summary } = await imported();
    expect(summary.rejects).toEqual([]);
    expect(summary.warnings).toEqual([]);
    const stored = await storedIn(store.engine, workspace);
    const settled = await settledIn(store.engine, workspace);
    for (const format of ['json', 'ndjson', 'csv.gz'] as const) {
      const { workspace: other, summary: first } = await imported(space, { format });
      expect(first.rejects).toEqual([]);
      expect(await settledIn(store.engine, other)).toEqual(settled);
    }
    const again = await importRecords(store.engine, space, { workspace, asOf: june1 });
    for (const { table, ...counts } of again.tables) {
      expect(counts).toEqual({ ...none, unchanged: space[table]?.length });
    }
    expect(await storedIn(store.engine, workspace)).toEqual(stored);
    expect(await read(workspace, 'freshness', 'source', 'as_of')).toEqual([['nexudus-dump', at(june1)]]);
  });

  it('teams know zone and currency of their locations, and their published fields', async () => {
    const { workspace } = await imported();
    const teams = await read(workspace, 'coworking_team', 'id', 'name', 'business_id', 'zone', 'currency');
    expect(teams).toEqual([
      [21, 'Research', 11, 'Europe/London', 'GBP'],
      [22, 'Sales', 12, 'Asia/Tokyo', 'JPY'],
    ]);
    const [[, profile] = []] = await read(workspace, 'coworking_team', 'id', 'profile');
    expect(JSON.parse(profile as string)).toMatchObject({
      Id: 21,
      UpdatedOn: '2024-06-01T00:00:00.000Z',
      ProfileIsPublic: true,
      TeamMembers: [101, 999],
      DiscountCharges: 12.5,
      Twitter: null,
    });
  });

  it('a location that is not known, or its zone, is UTC', async () => {
    const elsewhere = withChange(space, 'teams', '22', { BusinessId: 99 });
    const { workspace } = await imported(withChange(elsewhere, 'simpletimezones', '1', { Name: 'Nowhere' }));
    expect(
      (await store.engine.read(teamsOf(workspace))).map(({ zone, known, currency }) => [
        zone,
        known,
        currency,
      ]),
    ).toEqual([
      ['UTC', 0, 'GBP'],
      ['UTC', 0, null],
    ]);
  });

  it('coworkers are who has a record, members who is named by either side', async () => {
    const { workspace } = await imported();
    const people = await read(
      workspace,
      'coworker',
      'id',
      'full_name',
      'email',
      'coworker_type',
      'attendance',
    );
    expect(people).toEqual([
      [101, 'Ann', 'ann@example.com', 1, '[5,5,5,5,5,5,5]'],
      [102, 'Bob', 'bob@example.com', 2, '[5,5,5,5,5,5,5]'],
      [103, 'Cy', 'cy@example.com', 2, '[5,5,5,5,5,5,5]'],
      [104, 'Di', '', 1, '[1,5,5,5,5,5,5]'],
    ]);
    const active = await read(workspace, 'coworker', 'id', 'active');
    expect(active.filter(([, is]) => Boolean(is)).map(([id]) => id)).toEqual([101, 102]);
    const members = await read(
      workspace,
      'coworking_member',
      'coworker_id',
      'team_id',
      'is_member',
      'is_administrator',
    );
    expect(members.map(([id, team, ...is]) => [id, team, ...is.map(Boolean)])).toEqual([
      [101, 21, true, false],
      [102, 21, true, false],
      [103, 21, false, true],
    ]);
  });

  it('a cancelled booking is none, by the id of the original or its own', async () => {
    const { workspace } = await imported();
    const times = ['kind', 'id', 'coworker_id', 'from_time', 'to_time', 'place_id', 'place', 'team_names'];
    expect(await read(workspace, 'coworking_time', ...times)).toEqual([
      [1, 51, 101, at('2024-05-02T10:00:00Z'), at('2024-05-02T11:30:00Z'), 7, 'Blue', 'Research'],
      [2, 51, 101, at('2024-05-02T08:00:00Z'), null, 11, 'London', 'Research'],
    ]);
    const back = { ...space, cancelledbookings: [] };
    await importRecords(store.engine, back, { workspace, asOf: june2, full: true });
    const ids = (await read(workspace, 'coworking_time', 'id', 'kind')).filter(([, kind]) => kind === 1);
    expect(ids.map(([id]) => id)).toEqual([51, 52, 54]);
  });

  it('items hold what a number needs', async () => {
    const { workspace } = await imported();
    const money = ['label', 'amount', 'currency', 'dated_at'];
    expect(await item(workspace, 1, ...money, 'quantity')).toEqual([
      [71, 'Locker', 7_500_000, 'GBP', created, 3],
    ]);
    expect(await item(workspace, 2, ...money, 'unit', 'remaining', 'unique_id')).toEqual([
      [81, 'Room', 30_000_000, 'GBP', created, null, null, 'charge'],
      [82, 'Room', 0, 'GBP', created, 1, 90, 'credit'],
    ]);
    expect(await item(workspace, 3, ...money)).toEqual([[121, 'Party', 5_000_000, 'GBP', created]]);
    expect(await item(workspace, 4, ...money, 'unit', 'remaining')).toEqual([
      [111, 'Ten hours', 50_000_000, 'GBP', created, 1, 600],
      [112, 'Day', 20_000_000, 'GBP', created, 2, null],
    ]);
    expect(await item(workspace, 5, 'label', 'remaining', 'currency')).toEqual([
      [91, 'Gift', 10_000_001, 'JPY'],
    ]);
    expect(await item(workspace, 6, ...money, 'tax', 'due', 'due_at', 'team_names')).toEqual([
      [131, 'A-1', 120_000_000, 'GBP', created, 20_000_000, 120_000_000, at('2024-06-15'), 'Research'],
      [132, 'A-1', -12_000_000, 'JPY', created, -2_000_000, null, at('2024-06-15'), 'Research'],
    ]);
    expect(await item(workspace, 7, 'coworker_id', 'amount', 'tax', 'currency', 'unit', 'dated_at')).toEqual([
      [141, 101, 10_000_000, 2_000_000, 'GBP', 1, created],
      [142, 101, 10_000_000, 2_000_000, 'GBP', 2, created],
      [143, 102, -10_000_000, -2_000_000, 'JPY', 4, created],
      [144, 102, -10_000_000, -2_000_000, 'JPY', 3, created],
      [145, 102, -10_000_000, -2_000_000, 'JPY', 2, created],
    ]);
    expect(await item(workspace, 8, 'label', 'dated_at', 'expires_at', 'due_at', 'currency')).toEqual([
      [41, 'Full', at('2024-01-01'), null, at('2024-07-01'), 'GBP'],
    ]);
  });

  it('truths of items', async () => {
    const { workspace } = await imported();
    const columns = ['invoiced', 'cancelled', 'of_booking', 'used', 'is_balance'];
    const rows = await read(workspace, 'coworking_item', 'id', ...columns);
    expect(
      rows.flatMap(([id, ...is]) => columns.filter((_, n) => is[n]).map((column) => `${id} ${column}`)),
    ).toEqual([
      '41 used',
      '81 invoiced',
      '81 of_booking',
      '82 is_balance',
      '111 is_balance',
      '112 used',
      '112 is_balance',
      '121 cancelled',
    ]);
  });

  it('a price of many that no number can hold is none', async () => {
    const huge = { UnitPrice: 9_000_000_000, Quantity: 9_000_000_000 };
    const { workspace } = await imported(withChange(space, 'coworkerproducts', '71', huge));
    expect(await item(workspace, 1, 'amount')).toEqual([[71, null]]);
  });

  it('a list that leaves fields out leaves them as a whole record brought them', async () => {
    const { workspace } = await imported();
    const listed = { teams: [{ Id: 21, UpdatedOn: june2, Name: 'Science' }] };
    await importRecords(store.engine, listed, { workspace, asOf: june2, format: 'json' });
    expect((await read(workspace, 'coworking_team', 'id', 'name'))[0]).toEqual([21, 'Science']);
    expect(await read(workspace, 'coworking_member', 'coworker_id')).toEqual([[101], [102], [103]]);
  });

  it('--full removes what is gone, with what hung on it', async () => {
    const { workspace } = await imported();
    const left = withoutRow(withoutRow(space, 'coworkers', '103'), 'coworkerinvoices', '132');
    const summary = await importRecords(store.engine, left, { workspace, asOf: june2, full: true });
    expect(summary.tables.filter(({ removed }) => removed > 0).map(({ table }) => table)).toEqual([
      'coworkers',
      'coworkerinvoices',
    ]);
    expect(await read(workspace, 'coworking_member', 'coworker_id')).toEqual([[101], [102]]);
    expect(await item(workspace, 7)).toEqual([[141], [142]]);
  });
});
