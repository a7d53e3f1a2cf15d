import { describe, expect } from 'vitest';
import { eraseGuest } from '../../../src/ingest/erasure/erase-guest.ts';
import { unrepaired } from '../../../src/sources/source-runs.ts';
import { sql } from '../../../src/sql/statement.ts';
import { fewEngines } from '../../engines.ts';
import { type Database, itAsks } from '../../postgres/open-database.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf, settledIn } from '../stored.ts';
import { connect, digest } from './connected.ts';
import { insert } from './fill-database.ts';
import { attendee, booking, day, openSmallDatabase } from './small-database.ts';

const nothing = { counts: { added: 0, updated: 0, removed: 0 }, drift: [] };
const hour = 3_600_000;

/** So many bookings, attendees and people more, from number 1001 on. */
const fillUp = ({ query }: Database, rows: number) =>
  query(`INSERT INTO users (id, email, name) SELECT n, 'u' || n || '@example.com', 'U' FROM generate_series(1001, ${1000 + rows}) n;
    INSERT INTO "Booking" (id, uid, title, "userId", "startTime", "endTime", "createdAt", "updatedAt")
      SELECT n, 'uid-' || n, 'T', 101, '${day(-2)}', '${day(-2)}', '${day(-5)}', '${day(-4)}' FROM generate_series(1001, ${1000 + rows}) n;
    INSERT INTO "Attendee" (id, email, name, "timeZone", "bookingId")
      SELECT n, 'g' || n || '@example.com', 'G', 'UTC', n FROM generate_series(1001, ${1000 + rows}) n`);

/** Takes rows out of sight, and gives back what brings them back as they were. */
async function hide({ query }: Database, where: string): Promise<() => Promise<unknown>> {
  const tables = ['Attendee', 'Booking', 'users'];
  for (const table of tables) {
    await query(`CREATE TABLE "hidden ${table}" AS SELECT * FROM "${table}" WHERE ${where};
      DELETE FROM "${table}" WHERE ${where}`);
  }
  return async () => {
    for (const table of tables) {
      await query(`INSERT INTO "${table}" SELECT * FROM "hidden ${table}"; DROP TABLE "hidden ${table}"`);
    }
  };
}

describe.each(fewEngines)('what seems to be otherwise, on $name', (engine) => {
  const store = sharedStore(engine);

  /** The store has what a fresh copy has, and a pull of any kind changes nothing. */
  async function expectAgreeing(
    { url }: Database,
    workspace: number,
    pull: Awaited<ReturnType<typeof connect>>['pull'],
  ) {
    const fresh = store.newWorkspace();
    await (await connect(store.engine, fresh, url)).pull();
    expect(await settledIn(store.engine, workspace)).toEqual(await settledIn(store.engine, fresh));
    expect(await pull()).toMatchObject(nothing);
    expect(await pull({ compare: 'whole' })).toMatchObject(nothing);
  }

  itAsks(
    'a database that seems to be emptied removes nothing, and says so until it is full again',
    async () => {
      const database = await openSmallDatabase();
      await fillUp(database, 150);
      const workspace = store.newWorkspace();
      const { pull, run } = await connect(store.engine, workspace, database.url);
      await pull();
      const before = await settledIn(store.engine, workspace);
      const bringBack = await hide(database, 'id > 1000');
      for (const compare of ['recent', 'recent', 'whole', 'recent'] as const) {
        const { counts, drift } = await pull({ compare });
        expect(counts).toEqual(nothing.counts);
        const kept = { missing: 0, extra: 150, differing: 0, repaired: false };
        expect(drift).toEqual([
          { table: 'users', unit: 'all', ...kept },
          { table: 'Attendee', unit: 'ids 0 to 9999', ...kept },
          { table: 'Booking', unit: day(-5).slice(0, 10), ...kept },
        ]);
        const found = await run();
        expect(found && unrepaired(found)).toHaveLength(3);
      }
      expect(await settledIn(store.engine, workspace)).toEqual(before);
      await bringBack();
      expect(await pull()).toMatchObject(nothing);
      const found = await run();
      expect(found && unrepaired(found)).toEqual([]);
    },
  );

  itAsks('what was taken for gone comes back, however old it says that it is', async () => {
    const database = await openSmallDatabase();
    await fillUp(database, 10);
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, database.url);
    await pull();
    const bringBack = await hide(database, 'id > 1000');
    expect(await pull()).toMatchObject({ counts: { removed: 30 } });
    await bringBack();
    const { counts, drift } = await pull();
    expect(counts).toEqual({ added: 30, updated: 0, removed: 0 });
    expect(drift).toEqual([
      { table: 'Booking', unit: day(-5).slice(0, 10), missing: 10, extra: 0, differing: 0, repaired: true },
    ]);
    await expectAgreeing(database, workspace, pull);
  });

  itAsks('what changed without saying so is brought as it is seen, and told of', async () => {
    const database = await openSmallDatabase();
    await fillUp(database, 10);
    const old = { createdAt: day(-500), startTime: day(-490), endTime: day(-490), updatedAt: day(-400) };
    await insert(database, 'Booking', [booking(7, old), booking(100_000, old)]);
    await database.query(`UPDATE "EventType" SET "updatedAt" = '${day(-3)}'`);
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, database.url);
    await pull();
    await database.query(`UPDATE "Booking" SET title = 'Other' WHERE id BETWEEN 1001 AND 1005;
      UPDATE "Booking" SET title = 'Back', "updatedAt" = '${day(-30)}' WHERE id BETWEEN 1006 AND 1010;
      UPDATE "Booking" SET title = 'Old' WHERE id = 7;
      UPDATE "EventType" SET title = 'Chat'`);
    const mended = { missing: 0, extra: 0, repaired: true };
    const whenCreated = { table: 'Booking', unit: day(-5).slice(0, 10), differing: 10, ...mended };
    const { counts, drift } = await pull();
    expect(counts).toEqual({ added: 0, updated: 11, removed: 0 });
    expect(drift).toEqual([{ table: 'EventType', unit: 'all', differing: 1, ...mended }, whenCreated]);
    expect((await pull({ compare: 'whole' })).drift).toEqual([
      { table: 'Booking', unit: day(-500).slice(0, 10), differing: 1, ...mended },
    ]);
    await expectAgreeing(database, workspace, pull);
  });

  itAsks(
    'somebody who was erased here stays so without a word, though the database still has him',
    async () => {
      const database = await openSmallDatabase();
      await fillUp(database, 3);
      await database.query(`UPDATE "Booking" SET title = 'Talk with g1001@example.com' WHERE id = 1001`);
      const workspace = store.newWorkspace();
      const { pull } = await connect(store.engine, workspace, database.url);
      await pull();
      await eraseGuest(store.engine, { workspace, email: 'g1001@example.com', digest, now: Date.now() });
      const erased = await settledIn(store.engine, workspace);
      for (const compare of ['recent', 'whole', 'recent'] as const) {
        expect(await pull({ compare })).toMatchObject(nothing);
      }
      expect(await settledIn(store.engine, workspace)).toEqual(erased);
    },
  );

  itAsks(
    'a clock of the database that is ahead, and a change that has yet to come, freeze nothing',
    async () => {
      const database = await openSmallDatabase();
      await database.query(`UPDATE "Booking" SET "updatedAt" = '2100-01-01' WHERE id = 2`);
      const workspace = store.newWorkspace();
      const { pull } = await connect(store.engine, workspace, database.url);
      const behind = () => Date.now() - hour;
      await pull({ clock: behind });
      const versions = async (table: 'calcom_booking' | 'calcom_attendee' | 'calcom_users') =>
        (await columnsOf(store.engine, workspace, table, 'id', 'version')).map(
          ([, version]) => version as number,
        );
      for (const table of ['calcom_booking', 'calcom_attendee', 'calcom_users'] as const) {
        expect(Math.max(...(await versions(table)))).toBeLessThanOrEqual(behind());
      }
      expect(await pull({ clock: behind })).toMatchObject(nothing);
      await database.query(`UPDATE "Booking" SET title = 'Sooner', "updatedAt" = '2099-01-01' WHERE id = 2;
      UPDATE "Attendee" SET "noShow" = true WHERE id = 20`);
      expect(await pull({ clock: behind })).toMatchObject({
        counts: { added: 0, updated: 2, removed: 0 },
        drift: [],
      });
      await expectAgreeing(database, workspace, pull);
    },
  );

  itAsks('a number beyond all that can be counted is a rejected row, and stops nothing', async () => {
    const database = await openSmallDatabase();
    await database.query(
      `ALTER TABLE "Attendee" ALTER id TYPE bigint; ALTER TABLE "Booking" ALTER id TYPE bigint`,
    );
    const most = '9223372036854775807';
    const far = (table: string, row: object) =>
      database.query(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
        [JSON.stringify([row]).replace('"id":0', `"id":${most}`)],
      );
    await far('Booking', { ...booking(0), rescheduled: false });
    await far('Attendee', attendee(0, 5));
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, database.url);
    expect(await pull()).toMatchObject({ counts: { added: 16 }, drift: [] });
    await insert(database, 'Booking', [{ ...booking(6), id: 6 }]);
    await insert(database, 'Attendee', [attendee(60, 6)]);
    expect(await pull()).toMatchObject({ counts: { added: 2 }, drift: [] });
    expect(await pull({ compare: 'whole' })).toMatchObject(nothing);
    const rejected = () => columnsOf(store.engine, workspace, 'rejected_row', 'file', 'line', 'field');
    expect(await rejected()).toEqual([
      [`Attendee ${most}`, 0, 'id'],
      [`Booking ${most}`, 0, 'id'],
    ]);
    await database.query(
      `DELETE FROM "Attendee" WHERE id = ${most}; DELETE FROM "Booking" WHERE id = ${most}`,
    );
    await pull();
    expect(await rejected()).toEqual([]);
  });

  itAsks('a table that is not there, or no more, is told of until it is there', async () => {
    const database = await openSmallDatabase();
    await database.query(`ALTER TABLE "Team" RENAME TO "Teams"`);
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, database.url);
    await pull();
    const notes = () => columnsOf(store.engine, workspace, 'rejected_row', 'file', 'reason');
    const absent = 'the table cannot be read: it is not in the database, or not granted';
    expect(await notes()).toEqual([['Team', `${absent}; nothing of it is known`]]);
    await database.query(`ALTER TABLE "Teams" RENAME TO "Team"; ALTER TABLE "EventType" RENAME TO "Gone"`);
    expect(await pull()).toMatchObject({ counts: { added: 1, removed: 0 }, drift: [] });
    const kept = [['EventType', `${absent}; what is stored of it stays as it was`]];
    expect(await notes()).toEqual(kept);
    expect(await pull({ compare: 'whole' })).toMatchObject(nothing);
    expect(await notes()).toEqual(kept);
    const [stored] = await store.engine.read(
      sql`SELECT count(*) AS n FROM calcom_event_type WHERE workspace = ${workspace}`,
    );
    expect(stored).toEqual({ n: 1 });
  });
});
