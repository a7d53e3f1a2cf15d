import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { toConnector } from '../../../src/ingest/calcom-postgres/calcom-postgres.ts';
import { openPostgres } from '../../../src/ingest/calcom-postgres/open-postgres.ts';
import { SourceError } from '../../../src/sources/source-error.ts';
import { fewEngines } from '../../engines.ts';
import { type Database, itAsks } from '../../postgres/open-database.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf } from '../stored.ts';
import { connect } from './connected.ts';
import { openSmallDatabase } from './small-database.ts';

const [engine] = fewEngines;
const patience = { connect: 5_000, page: 5_000, sum: 5_000 };
const secret = 'hush-Geheim';

/** Somebody who may read, and nothing else. */
async function openReader(
  { name, query, urlOf }: Database,
  grants: string,
): Promise<{ role: string; url: string }> {
  const role = name.replace('kepi_test', 'reader');
  await query(`CREATE ROLE ${role} LOGIN PASSWORD '${secret}'; ${grants.replaceAll('READER', role)}`);
  return { role, url: urlOf(role, secret) };
}

describe.runIf(engine !== undefined)('what is wrong is one line that says what helps', () => {
  const store = sharedStore(engine as NonNullable<typeof engine>);

  /** What a pull fails with. */
  const failure = async (url: string, how = toConnector({ connect: 300, page: 300, sum: 300 })) => {
    const { pull, run } = await connect(store.engine, store.newWorkspace(), url, how);
    const error = await pull().then(
      () => expect.unreachable('it should have failed'),
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).not.toMatch(/\n/);
    expect(error.message).not.toContain(secret);
    expect((await run())?.error).toBe(error.message);
    return error.message as string;
  };

  itAsks('a wrong password, a wrong database, a wrong schema', async () => {
    const database = await openSmallDatabase();
    const { url } = await openReader(database, '');
    expect(await failure(url.replace(secret, `${secret}-2`))).toMatch(
      /^kepi_test_\w+ at 127\.0\.0\.1:\d+: it does not take the user and password; give the source the right ones/,
    );
    expect(await failure(url.replace(database.name, 'nowhere'))).toMatch(
      /^nowhere at .*there is no such database/,
    );
    expect(await failure(`${url}?schema=nowhere`)).toBe(
      'There is no schema "nowhere" in the database; check ?schema= in the address.',
    );
  });

  it('nobody answers, or says nothing', async () => {
    const server = createServer((socket) => void socket.resume().on('error', () => {}));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as { port: number };
    const url = `postgres://reader:${secret}@127.0.0.1:${port}/calcom`;
    expect(await failure(url)).toMatch(
      /^calcom at 127\.0\.0\.1:\d+: it did not answer in time; check the network/,
    );
    server.close();
    await once(server, 'close');
    expect(await failure(url)).toMatch(
      /^calcom at 127\.0\.0\.1:\d+: nothing answers there; is PostgreSQL running, and does it listen on that address/,
    );
  });

  it('a file of a certificate that is not there is said to be missing', async () => {
    expect(await failure(`postgres://reader:${secret}@127.0.0.1/calcom?sslrootcert=/nope`)).toMatch(
      /^The file that sslrootcert names in the address of the database cannot be read \(ENOENT\)/,
    );
  });

  it('an address that cannot be read is not shown', async () => {
    const url = `postgres://reader:${secret}@[::/calcom`;
    const reason = /: cannot be read as postgres:\/\/user:password@host:5432\/database: every sign/;
    await expect(connect(store.engine, store.newWorkspace(), url)).rejects.toThrow(reason);
    // One that was kept before that was looked at.
    const opened = openPostgres(url, new AbortController().signal, patience);
    await expect(opened).rejects.toThrow(/^The address of the database cannot be read/);
  });

  itAsks('a locked table ends the statement, not the patience', async () => {
    const database = await openSmallDatabase();
    const other = await database.connect();
    await other.query('BEGIN; LOCK TABLE "Booking" IN ACCESS EXCLUSIVE MODE');
    expect(await failure(database.url)).toMatch(
      /: a statement took too long and was ended; is a table locked, or the database overloaded/,
    );
  });

  itAsks('a database without the tables of Cal.com', async () => {
    const database = await openSmallDatabase();
    await database.query('DROP TABLE "Booking"');
    expect(await failure(database.url)).toMatch(
      /^There is no table "Booking" in the schema "public": is this the database of Cal.com\?/,
    );
    await database.query('CREATE TABLE "Booking" (id integer, uid text)');
    expect(await failure(database.url)).toBe(
      `The table "Booking" has no column "startTime", "endTime", "createdAt", "status": is it Cal.com's?`,
    );
  });

  itAsks('a user who may not read a table, a column or the schema', async () => {
    const database = await openSmallDatabase();
    const { role, url } = await openReader(
      database,
      'GRANT SELECT ON ALL TABLES IN SCHEMA public TO READER; REVOKE SELECT ON "Attendee", "Team" FROM READER',
    );
    expect(await failure(url)).toBe(
      `The user "${role}" may not read "Team", "Attendee": GRANT SELECT ON "public"."Team", "public"."Attendee" TO "${role}".`,
    );
    await database.query(`GRANT SELECT ON "Team" TO ${role}; GRANT SELECT (id, name) ON "Attendee" TO ${role};
      REVOKE SELECT ON "Booking" FROM ${role}; GRANT SELECT (id, uid, "startTime", "endTime", status) ON "Booking" TO ${role}`);
    expect(await failure(url)).toBe(
      `The user "${role}" may not read "Booking", its columns "createdAt": GRANT SELECT ON "public"."Booking" TO "${role}".`,
    );
    await database.query(`REVOKE USAGE ON SCHEMA public FROM PUBLIC, ${role}`);
    expect(await failure(url)).toBe(
      `The user may not look into the schema "public": GRANT USAGE ON SCHEMA "public" TO "${role}".`,
    );
  });

  itAsks('rows that are hidden from the user', async () => {
    const database = await openSmallDatabase();
    const { url } = await openReader(
      database,
      'GRANT SELECT ON ALL TABLES IN SCHEMA public TO READER; ALTER TABLE "Booking" ENABLE ROW LEVEL SECURITY',
    );
    expect(await failure(url)).toMatch(
      /: row security would hide rows from the user; give it ALTER ROLE \.\.\. BYPASSRLS/,
    );
  });

  itAsks('the user that the guide makes may read what is needed, and nothing else', async () => {
    const database = await openSmallDatabase();
    const role = database.name.replace('kepi_test', 'reader');
    const guide = readFileSync(new URL('../../../docs/sources-postgres.md', import.meta.url), 'utf8');
    const [, statements = ''] = /```sql\n([\s\S]*?)```/.exec(guide) ?? [];
    await database.query(
      statements
        .replace(/\bkepi\b/g, role)
        .replace('calcom', database.name)
        .replace('choose one', secret),
    );
    const { pull } = await connect(store.engine, store.newWorkspace(), database.urlOf(role, secret));
    expect(await pull({ compare: 'whole' })).toMatchObject({ drift: [] });
    await database.query('CREATE TABLE "Credential" (id integer)');
    const db = await openPostgres(database.urlOf(role, secret), new AbortController().signal, patience);
    await expect(db.read('SELECT * FROM "Credential"')).rejects.toThrow(
      /permission denied for table Credential/,
    );
    await db.close();
  });

  itAsks('hashed keys and single columns may be withheld', async () => {
    const database = await openSmallDatabase();
    const { url } = await openReader(
      database,
      `GRANT SELECT ON ALL TABLES IN SCHEMA public TO READER; REVOKE SELECT ON "ApiKey", "Attendee" FROM READER;
        GRANT SELECT (id, email, "bookingId", "noShow") ON "Attendee" TO READER`,
    );
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, url);
    expect(await pull({ compare: 'whole' })).toMatchObject({ drift: [] });
    expect(await columnsOf(store.engine, workspace, 'calcom_attendee', 'id', 'email', 'name')).toContainEqual(
      [10, 'guest10@example.com', null],
    );
  });

  itAsks('nothing can be written, and there is one connection', async () => {
    const database = await openSmallDatabase();
    const db = await openPostgres(database.url, new AbortController().signal, patience);
    await expect(db.read('DELETE FROM "Booking"')).rejects.toThrow(
      /cannot execute DELETE in a read-only transaction/,
    );
    const inSnapshot = db.snapshot(() => db.read('DELETE FROM "Booking"'));
    await expect(inSnapshot).rejects.toThrow(/cannot execute DELETE in a read-only transaction/);
    const mine = `SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    expect(await database.query(mine)).toEqual([{ application_name: 'kepi' }]);
    await db.close();
  });
});
