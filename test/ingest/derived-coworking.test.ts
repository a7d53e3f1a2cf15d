import { describe, expect, it } from 'vitest';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import { sql } from '../../src/sql/statement.ts';
import { mostEngines } from '../engines.ts';
import { toSourceRow } from '../insights/store-dataset.ts';
import { sharedStore } from '../store/shared-store.ts';
import { copyWorkspace, filledIn } from './copied-workspace.ts';
import { importRecords } from './import-records.ts';
import { instant } from './import-tables.ts';
import { space } from './space.ts';
import { type Stored, settledIn } from './stored.ts';
import { changedFields, keyOf, sourceTable, type Tables, withChange, withoutRow, withRow } from './tables.ts';

const before = '2024-06-01T00:00:00Z';
const after = '2024-06-02T00:00:00Z';

const change = (table: string, key: string, fields: Parameters<typeof withChange>[3]) =>
  withChange(space, table, key, fields);
const added = (table: string, Id: number, fields: object) =>
  withRow(space, table, { Id, UpdatedOn: after, ...fields });

const changes: readonly (readonly [string, Tables])[] = [
  ['a location gets another currency', change('businesses', '12', { CurrencyCode: 'EUR' })],
  ['a location loses its currency', change('businesses', '11', { CurrencyCode: null })],
  ['a location moves to another zone', change('businesses', '11', { SimpleTimeZoneName: 'Europe/Paris' })],
  ['a location names another zone of the list', change('businesses', '11', { SimpleTimeZoneId: 2 })],
  ['a zone gets a name that nobody knows', change('simpletimezones', '1', { Name: 'Nowhere' })],
  ['a team moves to another location', change('teams', '21', { BusinessId: 12 })],
  ['a team gets another member', change('teams', '22', { TeamMembers: [104] })],
  ['a coworker says that he is of a team', change('coworkers', '101', { Teams: [22, 777] })],
  ['a coworker says so no more', change('coworkers', '102', { Teams: [] })],
  ['an administrator becomes a member, too', change('teams', '21', { TeamMembers: [101, 103, 999] })],
  ['a coworker comes whom a team already names', added('coworkers', 999, { FullName: 'Eve' })],
  ['a coworker gets another address', change('coworkers', '101', { Email: 'ANN@x.test' })],
  ['a pass gets minutes', change('timepasses', '32', { MinutesIncluded: 30 })],
  ['a pass loses them', change('timepasses', '31', { MinutesIncluded: null })],
  ['a pass is of another kind', change('coworkertimepasses', '112', { TimePassId: 31 })],
  ['minutes of a pass are used', change('coworkertimepasses', '111', { RemainingUses: 15 })],
  ['a booking is cancelled', added('cancelledbookings', 62, { OriginalBookingId: 51 })],
  ['a booking is cancelled under its own id', added('cancelledbookings', 51, { OriginalBookingId: null })],
  ['another booking is the cancelled one', change('cancelledbookings', '61', { OriginalBookingId: 51 })],
  ['a booking that was cancelled is changed', change('bookings', '52', { ResourceName: 'Red' })],
  ['a booking changes hands', change('bookings', '51', { CoworkerId: 102 })],
  ['a booking is of nobody any more', change('bookings', '51', { CoworkerId: null })],
  ['a booking of nobody gets somebody', change('bookings', '53', { CoworkerId: 104 })],
  ['a check-in ends', change('checkins', '51', { ToTime: '2024-05-02T17:00:00Z' })],
  [
    'an extra service becomes the charge of a booking',
    change('coworkerextraservices', '82', { BookingUniqueId: 'b' }),
  ],
  ['a charge is of no booking any more', change('coworkerextraservices', '81', { BookingId: null })],
  ['a charge gets another id', change('coworkerextraservices', '81', { UniqueId: 'credit' })],
  ['a charge is of nobody any more', change('coworkerextraservices', '81', { CoworkerId: null })],
  [
    'a charge comes that a line already names',
    added('coworkerextraservices', 83, { CoworkerId: 1, UniqueId: 'credit', BookingId: 1 }),
  ],
  ['an invoice goes to another coworker', change('coworkerinvoices', '131', { CoworkerId: 103 })],
  ['an invoice is void', change('coworkerinvoices', '131', { Void: true })],
  ['an invoice is a credit note', change('coworkerinvoices', '131', { CreditNote: true })],
  ['an invoice is in another currency', change('coworkerinvoices', '132', { CurrencyCode: 'EUR' })],
  ['an invoice is of another location', change('coworkerinvoices', '132', { BusinessId: 11 })],
  ['a line moves to another invoice', change('coworkerinvoicelines', '141', { CoworkerInvoiceId: 132 })],
  [
    'a line names another service',
    change('coworkerinvoicelines', '142', { CoworkerExtraServiceUniqueId: 'credit' }),
  ],
  ['a product is invoiced', change('coworkerproducts', '71', { Invoiced: true })],
  ['a contract is cancelled', change('coworkercontracts', '41', { Cancelled: true })],
  ['an attendee comes back', change('eventattendees', '121', { Cancelled: false })],
  ...Object.entries(space)
    .filter(([table]) => table !== 'simpletimezones')
    .map(([table, rows]): readonly [string, Tables] => [
      `one of ${table} is deleted`,
      withoutRow(space, table, keyOf(table, rows[0] ?? {})),
    ]),
  ['everything is deleted', Object.fromEntries(Object.keys(space).map((table) => [table, []]))],
];

/** A booking that is cancelled is nowhere before, nor after. */
const unseen = ['a booking that was cancelled is changed'];
const sizeOf = (tables: Tables) => Object.values(tables).flat().length;

describe.each(mostEngines)('what follows when records of Nexudus change, on $name', (engine) => {
  const tried = changes.filter((_, i) => i % Math.ceil(2 / engine.share) === 0);
  const store = sharedStore(engine);

  async function bringOnce() {
    const workspace = store.newWorkspace();
    await importRecords(store.engine, space, { workspace, asOf: before });
    const filled = await filledIn(store.engine, workspace);
    return { from: workspace, filled, settled: await settledIn(store.engine, workspace) };
  }
  let brought: ReturnType<typeof bringOnce> | undefined;
  async function begun() {
    brought ??= bringOnce();
    const { from, filled, settled: old } = await brought;
    const workspace = store.newWorkspace();
    await copyWorkspace(store.engine, { from, to: workspace, filled });
    return { workspace, old };
  }
  const imported = new Map<Tables, Promise<Stored>>();
  const fresh = (tables: Tables) => {
    const known = imported.get(tables) ?? importFresh(tables);
    imported.set(tables, known);
    return known;
  };
  async function importFresh(tables: Tables) {
    const workspace = store.newWorkspace();
    await importRecords(store.engine, tables, { workspace, asOf: after });
    return settledIn(store.engine, workspace);
  }

  it.each(tried)('%s: newer records lead to what a fresh import does', async (title, tables) => {
    const { workspace, old } = await begun();
    await importRecords(store.engine, tables, { workspace, asOf: after, full: true });
    const settled = await settledIn(store.engine, workspace);
    if (!unseen.includes(title)) expect(settled).not.toEqual(old);
    expect(settled).toEqual(await fresh(tables));
  });

  it.each(tried.filter(([, tables]) => sizeOf(tables) >= sizeOf(space)))(
    '%s: the changed fields alone lead there too',
    async (_, tables) => {
      const { workspace } = await begun();
      const options = { workspace, source: 'test', observedAt: instant(after) };
      await recordChanges(store.engine, options, async ({ record }) => {
        for (const [name, rows] of Object.entries(changedFields(space, tables))) {
          const table = sourceTable(name);
          await record({ table, rows: rows.map((row) => toSourceRow(table, row)) });
        }
        return [];
      });
      expect(await settledIn(store.engine, workspace)).toEqual(await fresh(tables));
    },
  );

  it('a change of one booking settles its row alone', async () => {
    const { workspace } = await begun();
    await store.engine.write((writer) =>
      writer.remove('coworking_item', sql`workspace = ${workspace} AND kind = 8`),
    );
    const moved = change('bookings', '51', { ResourceName: 'Red' });
    await importRecords(store.engine, moved, { workspace, asOf: after });
    const settled = await settledIn(store.engine, workspace);
    expect(settled.coworking_time?.map(({ place }) => place).sort()).toEqual(['London', 'Red']);
    expect(settled.coworking_item?.filter(({ kind }) => kind === 8)).toEqual([]);
  });
});
