import { describe, expect, it } from 'vitest';
import { nexudusEntities } from '../../../src/records/nexudus-entities.ts';
import { sql } from '../../../src/sql/statement.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { importRecords } from '../import-records.ts';
import { space } from '../space.ts';
import { columnsOf } from '../stored.ts';
import { type PlainRow, type Tables, withoutRow, withRow } from '../tables.ts';
import { asServed, connectSpace, drifted, minute, none, only } from './connected-space.ts';

const tables = only(
  asServed(space),
  ...['bookings', 'checkins', 'coworkertimepasses', 'coworkerinvoices', 'coworkerinvoicelines'],
);
const checkin = (Id: number): PlainRow => ({
  Id,
  UpdatedOn: '2026-11-09T12:00:00Z',
  CoworkerId: 101,
  FromTime: '2026-11-09T08:00:00Z',
});
const checkins = (count: number) => Array.from({ length: count }, (_, n) => checkin(1_000 + n));

describe.each(fewEngines)('what is gone from a space, on $name', (engine) => {
  const store = sharedStore(engine);
  const ids = async (workspace: number, { stored }: { readonly stored: string }) =>
    (await columnsOf(store.engine, workspace, stored, 'id')).flat();
  const connected = async (more: Tables = {}) => {
    const connection = await connectSpace(store.engine, store.newWorkspace(), { ...tables, ...more });
    await connection.pull();
    connection.server.takeAsked();
    connection.server.now += 5 * minute;
    return connection;
  };

  it('goes, though nothing tells of it, and only its own list is read for that', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withoutRow(tables, 'coworkertimepasses', '111');
    expect(await pull()).toMatchObject({
      counts: { ...none, removed: 1 },
      drift: [drifted('coworkertimepasses', { extra: 1 })],
    });
    expect(await ids(workspace, nexudusEntities.coworkerTimePasses)).toEqual([112]);
    const lists = server.takeAsked().filter((one) => /\?page=1&size=1000$/.test(one));
    expect(lists).toEqual([
      // They have no changes to ask for.
      'sys/simpletimezones?page=1&size=1000',
      'billing/coworkertimepasses?page=1&size=1000',
    ]);
    expect(await pull()).toMatchObject({ counts: none, drift: [] });
  });

  it('takes its lines along, when it is an invoice', async () => {
    const { server, pull, workspace } = await connected();
    const lines = (tables.coworkerinvoicelines ?? []).filter((line) => line.CoworkerInvoiceId !== 132);
    server.tables = { ...withoutRow(tables, 'coworkerinvoices', '132'), coworkerinvoicelines: lines };
    await pull();
    expect(await ids(workspace, nexudusEntities.invoiceLines)).toEqual([141, 142]);
  });

  it('is found behind equal counts when everything is compared', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withoutRow(withRow(tables, 'checkins', checkin(999)), 'checkins', '51');
    expect((await pull()).drift).toEqual([]);
    expect((await pull({ compare: 'whole' })).drift).toEqual([drifted('checkins', { missing: 1, extra: 1 })]);
    expect(await ids(workspace, nexudusEntities.checkins)).toEqual([999]);
  });

  it('stays gone when an older record of it comes late', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withoutRow(tables, 'checkins', '51');
    await pull();
    await importRecords(
      store.engine,
      { checkins: tables.checkins ?? [] },
      { workspace, asOf: '2026-11-10T12:00:00Z' },
    );
    expect(await ids(workspace, nexudusEntities.checkins)).toEqual([]);
  });

  it('waits for the next time when it changed a moment ago', async () => {
    const { server, pull, workspace } = await connected();
    const young = { ...checkin(998), UpdatedOn: new Date(server.now - minute).toISOString() };
    server.tables = withRow(tables, 'checkins', young);
    await pull();
    server.tables = tables;
    expect((await pull()).drift).toEqual([drifted('checkins', { extra: 1, repaired: false })]);
    server.now += 5 * minute;
    expect((await pull()).drift).toEqual([drifted('checkins', { extra: 1 })]);
    expect(await ids(workspace, nexudusEntities.checkins)).toEqual([51]);
  });

  it('is not what a list has lost that was cut short', async () => {
    const { server, pull, workspace } = await connected({ checkins: checkins(12) });
    server.tables = { ...server.tables, checkins: checkins(11) };
    server.mostAtOnce = 5;
    server.mischief = ({ place, query }, response) => {
      if (place !== 'spaces/checkins' || query.get('page') !== '2') return false;
      const total = { Records: [], HasNextPage: false, TotalItems: 11, TotalPages: 3, CurrentPage: 2 };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(total));
      return true;
    };
    expect((await pull()).drift).toMatchObject([{ table: 'checkins', repaired: false }]);
    expect(await ids(workspace, nexudusEntities.checkins)).toHaveLength(12);
  });

  it('is not what slipped from one page to another', async () => {
    const { server, pull, workspace } = await connected({ checkins: checkins(12) });
    server.mostAtOnce = 5;
    // Between the first page and the second one record goes and another comes: the counts are as before.
    server.mischief = ({ place, query }) => {
      if (place !== 'spaces/checkins' || query.get('page') !== '2') return;
      server.tables = { ...server.tables, checkins: [...checkins(12).slice(1), checkin(5_000)] };
    };
    await pull({ compare: 'whole' });
    const kept = await ids(workspace, nexudusEntities.checkins);
    expect(kept).toEqual(
      expect.arrayContaining(
        checkins(12)
          .map(({ Id }) => Id)
          .slice(1),
      ),
    );
    server.mischief = () => {};
    server.now += 5 * minute;
    await pull({ compare: 'whole' });
    expect(await ids(workspace, nexudusEntities.checkins)).toEqual([
      ...checkins(12)
        .map(({ Id }) => Id)
        .slice(1),
      5_000,
    ]);
  });

  it('does not go at once when it is most of a list', async () => {
    const { server, pull, workspace } = await connected({ checkins: checkins(300) });
    server.tables = { ...server.tables, checkins: checkins(90) };
    expect((await pull({ compare: 'whole' })).drift).toEqual([
      drifted('checkins', { extra: 210, repaired: false }),
    ]);
    expect(await ids(workspace, nexudusEntities.checkins)).toHaveLength(300);
    server.tables = { ...server.tables, checkins: checkins(200) };
    await pull();
    expect(await ids(workspace, nexudusEntities.checkins)).toHaveLength(200);
  });

  it('comes back when it is seen again, however old it says that it is', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withoutRow(tables, 'checkins', '51');
    await pull();
    expect(await ids(workspace, nexudusEntities.checkins)).toEqual([]);
    server.now += 5 * minute;
    server.tables = withRow(tables, 'checkins', checkin(4));
    expect((await pull()).drift).toEqual([drifted('checkins', { missing: 2 })]);
    expect(await ids(workspace, nexudusEntities.checkins)).toEqual([4, 51]);
    server.now += 5 * minute;
    expect(await pull({ compare: 'whole' })).toMatchObject({ counts: none, drift: [] });
  });

  it('what the store has lost is brought back', async () => {
    const { pull, workspace, server } = await connected();
    await store.engine.write((writer) =>
      writer.remove('nexudus_bookings', sql`workspace = ${workspace} AND id = 51`),
    );
    expect((await pull()).drift).toEqual([drifted('bookings', { missing: 1 })]);
    expect(await ids(workspace, nexudusEntities.bookings)).toEqual([51, 53]);
    server.now += 5 * minute;
    expect((await pull()).drift).toEqual([]);
  });

  it('what the store has otherwise is set right', async () => {
    const { pull, workspace, server } = await connected();
    const ours = sql`workspace = ${workspace} AND id = 51`;
    await store.engine.write((writer) =>
      writer.replace(
        'nexudus_bookings',
        ours,
        sql`SELECT * REPLACE ('Green' AS resource_name) FROM nexudus_bookings WHERE ${ours}`,
      ),
    );
    expect((await pull()).drift).toEqual([]);
    expect((await pull({ compare: 'whole' })).drift).toEqual([drifted('bookings', { differing: 1 })]);
    const labels = await columnsOf(store.engine, workspace, 'nexudus_bookings', 'id', 'resource_name');
    expect(labels).toContainEqual([51, 'Blue']);
    server.now += minute;
    expect((await pull({ compare: 'whole' })).drift).toEqual([]);
  });
});
