import { describe, expect, it } from 'vitest';
import { toldTables } from '../../../src/records/told-tables.ts';
import { type Statement, sql } from '../../../src/sql/statement.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { importTables } from '../import-tables.ts';
import { columnsOf } from '../stored.ts';
import { closeServers, connect } from './pulled.ts';
import { bookingRow, iso, type ServedTables, smallOrganization, start, withMany } from './served-tables.ts';

const month = '2026-09';

const without = (tables: ServedTables, ...ids: readonly unknown[]) => {
  tables.Booking = tables.Booking?.filter(({ id }) => !ids.includes(id)) ?? [];
};

describe.each(fewEngines)('comparing with a source of Cal.com by its API, on $name', (engine) => {
  const store = sharedStore(engine);
  closeServers();
  const connected = (tables: ServedTables, odd = {}) =>
    connect(store.engine, store.newWorkspace(), tables, odd);
  const idsOf = async (workspace: number) =>
    (await columnsOf(store.engine, workspace, 'booking', 'id')).map(([id]) => id);
  const lose = (workspace: number, where: Statement) =>
    store.engine.write(async (writer) => {
      for (const relation of ['calcom_booking', 'booking']) {
        await writer.remove(relation, sql`workspace = ${workspace} AND ${where}`);
      }
    });

  it.each(['recent', 'whole'] as const)('finds and mends what the store has lost: %s', async (compare) => {
    const { pull, workspace } = await connected(smallOrganization());
    await pull();
    await lose(workspace, sql`id IN (2, 3)`);
    const lost = { table: 'Booking', unit: month, missing: 2, extra: 0, differing: 0, repaired: true };
    expect((await pull({ compare })).drift).toEqual([lost]);
    expect(await idsOf(workspace)).toHaveLength(10);
    expect((await pull({ compare })).drift).toEqual([]);
  });

  it('finds what differs, booking by booking, when all is compared', async () => {
    const tables = smallOrganization();
    const { pull, workspace } = await connected(tables);
    await pull();
    // Without a word of when.
    tables.Booking =
      tables.Booking?.map((row) => (row.id === 9 ? { ...row, status: 'rejected' } : row)) ?? [];
    expect((await pull()).drift).toEqual([]);
    expect((await pull({ compare: 'whole' })).drift).toMatchObject([{ unit: month, differing: 1 }]);
    expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'status')).toContainEqual([9, 5]);
  });

  it.each(['recent', 'whole'] as const)('removes what the source has deleted: %s', async (compare) => {
    const tables = smallOrganization();
    const { pull, workspace } = await connected(tables);
    await pull();
    without(tables, 2, 9);
    const gone = { table: 'Booking', unit: month, missing: 0, extra: 2, differing: 0, repaired: true };
    const summary = await pull({ compare });
    expect(summary.drift).toEqual([gone]);
    // With their three guests.
    expect(summary.counts.removed).toBe(5);
    expect(await idsOf(workspace)).toEqual([1, 3, 4, 5, 6, 7, 8, 10]);
    expect(
      await columnsOf(store.engine, workspace, toldTables.guest.stored, 'booking_id'),
    ).not.toContainEqual([2]);
    expect((await pull({ compare })).drift).toEqual([]);
  });

  it('removes nothing because of a list that was cut short', async () => {
    const tables = withMany(smallOrganization(), 300, 1);
    const { pull, workspace, conduct } = await connected(tables);
    await pull();
    conduct.spoil = (url, body) => {
      if (!url.pathname.endsWith('/bookings') || !Array.isArray(body.data)) return body;
      return { ...body, data: body.data.filter(({ id }) => id !== 1_100) };
    };
    const { drift } = await pull({ compare: 'whole' });
    expect(drift).toMatchObject([{ extra: 1, repaired: false }]);
    expect(await idsOf(workspace)).toHaveLength(310);
  });

  it('removes nothing because a source finds nothing that it is asked for', async () => {
    const tables = smallOrganization();
    const { pull, workspace, conduct } = await connected(tables);
    await pull();
    without(tables, 2);
    conduct.instead = (url, response) => {
      if (!/\/v2\/bookings\/./.test(url.pathname)) return false;
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"status":"error"}');
      return true;
    };
    expect((await pull({ compare: 'whole' })).drift).toMatchObject([{ extra: 1, repaired: false }]);
    expect(await idsOf(workspace)).toHaveLength(10);
  });

  it('leaves what other sources have brought, and does not ask for it again and again', async () => {
    const workspace = store.newWorkspace();
    const others = smallOrganization();
    others.Booking = [bookingRow(501), bookingRow(502)];
    await importTables(store.engine, others, { workspace, asOf: '2026-10-10T00:00:00Z', format: 'json' });
    const own = await connect(store.engine, workspace, smallOrganization(), { userId: 2 });
    const whole = await connect(store.engine, workspace, smallOrganization());
    await whole.pull();
    await own.pull();
    expect((await own.pull({ compare: 'whole' })).drift).toEqual([]);
    expect(await idsOf(workspace)).toHaveLength(12);
    await own.pull();
    const asked = own.server.asked.length;
    expect((await own.pull()).drift).toEqual([]);
    const again = own.server.asked.slice(asked).filter(({ search }) => search.includes('beforeCreatedAt'));
    // By numbers alone.
    expect(again.every(({ search }) => search.includes('take=1') && !search.includes('skip'))).toBe(true);
    expect(await idsOf(workspace)).toHaveLength(12);
  });

  it('removes what a person has deleted, with his own key', async () => {
    const tables = smallOrganization();
    const { pull, workspace } = await connected(tables, { userId: 2, organization: null });
    await pull();
    without(tables, 2);
    expect((await pull()).drift).toMatchObject([{ extra: 1, repaired: true }]);
    expect(await idsOf(workspace)).toEqual([1, 3, 4, 6, 9]);
  });

  it('compares all that there ever was', async () => {
    const tables = smallOrganization();
    const made = Date.UTC(2019, 4, 5);
    tables.Booking?.push(bookingRow(60, { createdAt: iso(made), updatedAt: iso(start) }));
    const { pull, workspace } = await connected(tables);
    await pull();
    await lose(workspace, sql`id = 60`);
    expect((await pull()).drift).toEqual([]);
    expect((await pull({ compare: 'whole' })).drift).toMatchObject([{ unit: '2019-05', missing: 1 }]);
  });
});
