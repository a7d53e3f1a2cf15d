import { describe, expect } from 'vitest';
import { fewEngines } from '../../engines.ts';
import { type Database, itAsks } from '../../postgres/open-database.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf, settledIn } from '../stored.ts';
import { noShowBody } from '../webhooks/calcom-bodies.ts';
import { deliverEvents } from '../webhooks/deliver-events.ts';
import { connect } from './connected.ts';
import { insert } from './fill-database.ts';
import { attendee, booking, day, openSmallDatabase } from './small-database.ts';

const nothing = { counts: { added: 0, updated: 0, removed: 0 }, drift: [] };

describe.each(fewEngines)('after the first copy, on $name', (engine) => {
  const store = sharedStore(engine);

  /** Pulls, lets something happen, pulls again; in the end the store has what a fresh copy has. */
  async function following(happens: (database: Database) => Promise<unknown>) {
    const database = await openSmallDatabase();
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, database.url);
    await pull();
    await happens(database);
    const pulled = await pull();
    const fresh = store.newWorkspace();
    await (await connect(store.engine, fresh, database.url)).pull();
    expect(await settledIn(store.engine, workspace)).toEqual(await settledIn(store.engine, fresh));
    expect(await pull()).toMatchObject(nothing);
    return { pulled, workspace, database, pull };
  }

  itAsks('a booking that is made, one that changes and one that vanishes are followed', async () => {
    const { pulled, workspace } = await following(async (database) => {
      await insert(database, 'Booking', [booking(6)]);
      await insert(database, 'Attendee', [attendee(60, 6)]);
      await database.query(
        `UPDATE "Booking" SET status = 'cancelled', "updatedAt" = now() AT TIME ZONE 'UTC' WHERE id = 2`,
      );
      await database.query(
        `DELETE FROM "Attendee" WHERE "bookingId" = 3; DELETE FROM "Booking" WHERE id = 3`,
      );
    });
    expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'guests')).toEqual([
      [1, 1],
      [2, 1],
      [4, 1],
      [5, 1],
      [6, 1],
    ]);
    expect(pulled.counts).toEqual({ added: 2, updated: 1, removed: 2 });
    // Nothing tells of what is gone, so it is found by comparing.
    const gone = { missing: 0, extra: 1, differing: 0, repaired: true };
    expect(pulled.drift).toMatchObject([
      { table: 'Attendee', ...gone },
      { table: 'Booking', ...gone },
    ]);
  });

  itAsks('a booking of long ago that vanishes is missed by the count', async () => {
    const database = await openSmallDatabase();
    await insert(database, 'Booking', [
      booking(7, { createdAt: day(-400), startTime: day(-390), endTime: day(-390) }),
    ]);
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, database.url);
    await pull();
    await database.query(`DELETE FROM "Booking" WHERE id = 7`);
    expect((await pull()).drift).toEqual([
      { table: 'Booking', unit: day(-400).slice(0, 10), missing: 0, extra: 1, differing: 0, repaired: true },
    ]);
    expect(await pull()).toMatchObject(nothing);
  });

  itAsks('people, teams and members are read whole: what is gone goes', async () => {
    const { pulled, workspace } = await following(async ({ query }) => {
      await query(`UPDATE users SET name = 'Anna' WHERE id = 101`);
      await query(`DELETE FROM "Membership" WHERE "userId" = 102`);
      await query(`UPDATE "EventType" SET "teamId" = NULL, "userId" = 102 WHERE id = 11`);
    });
    expect(pulled).toMatchObject({
      counts: { added: 0, updated: 2, removed: 1 },
      drift: [{ table: 'Membership', unit: 'all', missing: 0, extra: 1, differing: 0, repaired: true }],
    });
    expect(await columnsOf(store.engine, workspace, 'person', 'id', 'name')).toEqual([
      [101, 'Anna'],
      [102, 'Bob'],
    ]);
  });

  itAsks('a guest who did not come is seen, although nothing tells when', async () => {
    const { pulled, workspace } = await following(({ query }) =>
      query(`UPDATE "Attendee" SET "noShow" = true WHERE id = 20`),
    );
    expect(pulled).toMatchObject({ counts: { added: 0, updated: 1, removed: 0 }, drift: [] });
    expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'no_show_guests')).toContainEqual([
      2, 1,
    ]);
  });

  itAsks(
    'a guest of whom a webhook said that he did not come did come, when the database still says so',
    async () => {
      const database = await openSmallDatabase();
      const workspace = store.newWorkspace();
      const { pull } = await connect(store.engine, workspace, database.url);
      await pull();
      const [guest] = await columnsOf(
        store.engine,
        workspace,
        'calcom_attendee',
        'id',
        'email',
        'booking_id',
      );
      const [, email, bookingId] = guest ?? [];
      const receivedAt = Date.now();
      const told = noShowBody(bookingId as number, new Date(receivedAt).toISOString(), [
        { email, noShow: true },
      ]);
      await deliverEvents(store.engine, workspace, [told], { receivedAt });
      const absent = () => columnsOf(store.engine, workspace, 'booking', 'id', 'no_show_guests');
      expect(await absent()).toContainEqual([bookingId, 1]);
      await pull();
      expect(await absent()).toContainEqual([bookingId, 0]);
      expect(await pull()).toMatchObject(nothing);
    },
  );

  itAsks(
    'a guest who is taken out of a booking to come goes, and one who moves to another moves',
    async () => {
      const { pulled, workspace } = await following(async ({ query }) => {
        await query(`DELETE FROM "Attendee" WHERE id = 10`);
        await query(`UPDATE "Attendee" SET "bookingId" = 4 WHERE id = 20`);
      });
      expect(pulled).toMatchObject({ counts: { added: 0, updated: 1, removed: 1 }, drift: [] });
      expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'guests')).toEqual([
        [1, 0],
        [2, 0],
        [3, 1],
        [4, 2],
        [5, 1],
      ]);
    },
  );

  itAsks('a row that is committed late, under a lower number, is not missed', async () => {
    const database = await openSmallDatabase();
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, database.url);
    const slow = await database.connect();
    await slow.query('BEGIN');
    const of = {
      query: async (text: string, values?: readonly unknown[]) =>
        (await slow.query(text, [...(values ?? [])])).rows,
    };
    // Long ago by its own account: only its number tells.
    const old = { createdAt: day(-300), startTime: day(-290), endTime: day(-290), updatedAt: day(-300) };
    await insert(of, 'Booking', [booking(6, old)]);
    await insert(of, 'Attendee', [attendee(60, 6)]);
    await insert(database, 'Booking', [booking(8)]);
    await pull();
    expect(await columnsOf(store.engine, workspace, 'booking', 'id')).not.toContainEqual([6]);
    await slow.query('COMMIT');
    expect(await pull()).toMatchObject({ counts: { added: 2, updated: 0, removed: 0 }, drift: [] });
    expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'guests')).toContainEqual([6, 1]);
  });

  itAsks(
    'a row that cannot be read is told of once, does not stop the rest and is not taken for gone',
    async () => {
      const database = await openSmallDatabase();
      await insert(database, 'Booking', [booking(7, { endTime: 'infinity' })]);
      const workspace = store.newWorkspace();
      const { pull, source } = await connect(store.engine, workspace, database.url);
      expect(await pull()).toMatchObject({ drift: [] });
      await insert(database, 'Booking', [booking(6)]);
      await database.query(
        `UPDATE "Booking" SET "startTime" = '3000-01-01', "updatedAt" = now() AT TIME ZONE 'UTC' WHERE id = 4`,
      );
      expect(await pull()).toMatchObject({ counts: { added: 1, removed: 0 }, drift: [] });
      expect(await pull({ compare: 'whole' })).toMatchObject(nothing);
      expect(await columnsOf(store.engine, workspace, 'booking', 'id')).toEqual([
        [1],
        [2],
        [3],
        [4],
        [5],
        [6],
      ]);
      const columns = ['place', 'source', 'file', 'line', 'field', 'reason', 'content'];
      expect(await columnsOf(store.engine, workspace, 'rejected_row', ...columns)).toEqual([
        [1, source.name, 'Booking', 7, 'endTime', 'is not a time such as 2024-01-31 10:00:00', 'infinity'],
        [2, source.name, 'Booking', 4, 'startTime', 'is a time outside 1970 to 2199', '3000-01-01 00:00:00'],
      ]);
      // Nothing leads to this one by now: it is looked for because it was rejected.
      await database.query(
        `UPDATE "Booking" SET "endTime" = '${day(-7)}' WHERE id = 7; DELETE FROM "Booking" WHERE id = 4`,
      );
      expect(await pull()).toMatchObject({ counts: { added: 1, removed: 1 } });
      expect(await columnsOf(store.engine, workspace, 'rejected_row', ...columns)).toEqual([]);
    },
  );
});
