import { describe, expect } from 'vitest';
import { sql } from '../../../src/sql/statement.ts';
import { fewEngines } from '../../engines.ts';
import { itAsks } from '../../postgres/open-database.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { importTables } from '../import-tables.ts';
import { columnsOf, settledIn } from '../stored.ts';
import { connect } from './connected.ts';
import { insert } from './fill-database.ts';
import { attendee, booking, day, openSmallDatabase } from './small-database.ts';

/** So long ago that only comparing looks there; below are rows with much higher numbers. */
const old = { createdAt: day(-500), startTime: day(-490), endTime: day(-490) };

const reason = (id: number, bookingId: number) => ({
  id,
  bookingId,
  reasonEnum: 'REASSIGNED',
  reasonString: 'was ill',
  createdAt: day(-3),
});

describe.each(fewEngines)('comparing, on $name', (engine) => {
  const store = sharedStore(engine);

  itAsks('what was lost and changed in the store is found, brought again and told of', async () => {
    const database = await openSmallDatabase();
    await insert(database, 'Booking', [booking(7, old), booking(8, old), booking(100_000, old)]);
    await insert(database, 'Attendee', [attendee(70, 7), attendee(100_000, 7)]);
    await insert(database, 'AssignmentReason', [reason(1, 7), reason(100_000, 7)]);
    const workspace = store.newWorkspace();
    const { pull, run } = await connect(store.engine, workspace, database.url);
    await pull();
    const before = await settledIn(store.engine, workspace);

    const of = sql`workspace = ${workspace}`;
    await store.engine.write(async (writer) => {
      await writer.remove('calcom_booking', sql`${of} AND id = 8`);
      await writer.remove('calcom_assignment_reason', sql`${of} AND id = 1`);
      await writer.keep('altered', sql`SELECT * FROM calcom_attendee WHERE ${of} AND id = 70`);
      const altered = (
        id: number,
      ) => sql`SELECT workspace, carried, version, hash + 1 AS hash, ${id} AS id, email,
        'Somebody' AS name, time_zone, phone_number, locale, booking_id, no_show FROM altered`;
      await writer.replace('calcom_attendee', sql`${of} AND id = 70`, altered(70));
      await writer.insert('calcom_attendee', altered(71));
    });
    const { drift, counts } = await pull({ compare: 'whole' });
    expect(drift).toEqual([
      { table: 'Attendee', unit: 'ids 0 to 9999', missing: 0, extra: 1, differing: 1, repaired: true },
      {
        table: 'AssignmentReason',
        unit: 'ids 0 to 9999',
        missing: 1,
        extra: 0,
        differing: 0,
        repaired: true,
      },
      { table: 'Booking', unit: day(-500).slice(0, 10), missing: 1, extra: 0, differing: 0, repaired: true },
    ]);
    expect(counts).toMatchObject({ removed: 1 });
    expect(await settledIn(store.engine, workspace)).toEqual(before);
    expect((await run())?.drift).toEqual(drift);
    expect((await pull({ compare: 'whole' })).drift).toEqual([]);
  });

  itAsks(
    'what another source told of, and the database does not have, goes when all is compared',
    async () => {
      const database = await openSmallDatabase();
      const workspace = store.newWorkspace();
      const { pull } = await connect(store.engine, workspace, database.url);
      await pull();
      const plain = {
        uid: 'x',
        startTime: day(-3),
        endTime: day(-3),
        createdAt: day(-4),
        status: 'accepted',
      };
      const told = {
        Booking: [
          { id: 1, ...plain },
          { id: 99, ...plain },
        ],
      };
      await importTables(store.engine, told, { workspace, asOf: `${day(-2).replace(' ', 'T')}Z` });
      expect(await pull()).toMatchObject({ counts: { removed: 0 }, drift: [] });
      expect((await pull({ compare: 'whole' })).drift).toEqual([
        { table: 'Booking', unit: 'all', missing: 0, extra: 1, differing: 0, repaired: true },
      ]);
      expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'uid')).toEqual(
        [1, 2, 3, 4, 5].map((id) => [id, `uid-${id}`]),
      );
    },
  );
});
