import { describe, expect } from 'vitest';
import { fewEngines } from '../../engines.ts';
import { type Database, itAsks, openDatabase } from '../../postgres/open-database.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { settledIn } from '../stored.ts';
import { calcomSchema } from './calcom-schema.ts';
import { connect } from './connected.ts';

/** Four pages of bookings, which have much to say, each with a guest. */
async function openLongDatabase(): Promise<Database> {
  const database = await openDatabase();
  await database.query(calcomSchema);
  await database.query(`INSERT INTO users (id, email) VALUES (101, 'ann@example.com');
    INSERT INTO "Booking" (id, uid, "userId", title, description, "startTime", "endTime", "createdAt", "updatedAt")
      SELECT n, 'uid-' || n, 101, 'Booking ' || n, repeat('x', 6000), t, t, t, CASE WHEN n % 2 = 0 THEN t END
      FROM (SELECT n, date_trunc('day', now() AT TIME ZONE 'UTC') - n * interval '1 hour' AS t
        FROM generate_series(1, 4000) n) rows;
    INSERT INTO "Attendee" (id, email, name, "timeZone", "bookingId")
      SELECT n, 'g' || n || '@example.com', 'Guest', 'UTC', n FROM generate_series(1, 4000) n`);
  return database;
}

describe.each(fewEngines)('a pull that breaks off, on $name', (engine) => {
  const store = sharedStore(engine);

  const goesOn = async (database: Database, breakOff: (stop: () => void) => unknown, reason: RegExp) => {
    const workspace = store.newWorkspace();
    const { pull, run } = await connect(store.engine, workspace, database.url);
    const controller = new AbortController();
    const reached: [string, number][] = [];
    let isBroken = false;
    const first = pull({
      signal: controller.signal,
      onProgress(part, done) {
        reached.push([part, done]);
        if (part !== 'Booking' || isBroken) return;
        isBroken = true;
        breakOff(() => controller.abort(new Error('the server stops')));
      },
    });
    await expect(first).rejects.toThrow(reason);
    expect(await run()).toMatchObject({ outcome: 'failed' });
    const [, last = 0] = reached.at(-1) ?? [];
    expect(reached.at(-1)?.[0]).toBe('Booking');
    expect(last).toBeLessThan(4000);

    const again: [string, number][] = [];
    expect(await pull({ onProgress: (part, done) => again.push([part, done]) })).toMatchObject({ drift: [] });
    // What was copied is not copied again.
    const parts = again.map(([part]) => part);
    expect(parts).not.toContain('Attendee');
    expect(again.find(([part]) => part === 'Booking')?.[1]).toBeGreaterThan(last);
    expect((await run())?.error).toBeNull();

    const fresh = store.newWorkspace();
    await (await connect(store.engine, fresh, database.url)).pull();
    expect(await settledIn(store.engine, workspace)).toEqual(await settledIn(store.engine, fresh));
    expect((await settledIn(store.engine, workspace)).booking).toHaveLength(4000);
  };

  itAsks('goes on where it was stopped', async () => {
    await goesOn(await openLongDatabase(), (stop) => stop(), /the server stops/);
  });

  itAsks('goes on when the database is there again', async () => {
    const database = await openLongDatabase();
    const end = () =>
      database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'kepi' AND datname = current_database()`);
    await goesOn(
      database,
      end,
      /^kepi_test_\w+ at 127\.0\.0\.1:\d+: (it ended the connection|the connection broke off); the next pull goes on from there/,
    );
  });
});
