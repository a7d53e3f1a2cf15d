import { describe, expect, it } from 'vitest';
import { demoRecords } from '../../../src/demo/demo-records.ts';
import { eraseGuest } from '../../../src/ingest/erasure/erase-guest.ts';
import { recordChanges } from '../../../src/ingest/record-changes.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import { nexudusEntities } from '../../../src/records/nexudus-entities.ts';
import type { RecordBatch } from '../../../src/records/record-batch.ts';
import type { Cell, SourceTable } from '../../../src/records/source-table.ts';
import { sql } from '../../../src/sql/statement.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { fewEngines } from '../../engines.ts';
import { seededRandom } from '../../model/seeded-random.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { shuffled } from '../random-dumps.ts';
import { broughtTo, settledIn } from '../stored.ts';
import { digest } from '../webhooks/deliver-events.ts';
import { countEverything } from './count-everything.ts';
import { placesOf } from './scan-store.ts';

const now = Date.UTC(2025, 5, 1);
const batches = [...demoRecords({ bookings: 200, seed: 3, asOf: '2025-06-01' })];
const tables = [...Object.values(calcomTables), ...Object.values(nexudusEntities)];
const asked = { now, days: ['2024-06-01', '2025-05-31'] } as const;

const cellsOf = (table: SourceTable, column: string): (Cell | undefined)[] => {
  const at = table.columns.findIndex(({ name }) => name === column);
  return batches.filter((batch) => batch.table === table).flatMap(({ rows }) => rows.map((row) => row[at]));
};

interface Person {
  readonly email: string;
  readonly name: string;
  readonly phone: string | null;
}

const attendees = cellsOf(calcomTables.attendee, 'email').map((email, n) => ({
  email: email as string,
  name: cellsOf(calcomTables.attendee, 'name')[n] as string,
  phone: cellsOf(calcomTables.attendee, 'phoneNumber')[n] as string | null,
}));

/** Guests whose names are theirs alone: those with most bookings, one with a telephone, one who filled in a form, one with a seat. */
function guests(): Person[] {
  const texts = (table: SourceTable, column: string) => cellsOf(table, column).join('\n');
  const hosts = `${texts(calcomTables.users, 'name')}\n${texts(calcomTables.users, 'email')}`;
  const coworkers = texts(nexudusEntities.coworkers, 'FullName');
  const alone = attendees.filter(
    ({ name, email }) =>
      attendees.every((other) => other.email === email || other.name !== name) &&
      !hosts.includes(name) &&
      !hosts.includes(email) &&
      !coworkers.includes(name),
  );
  const often = (person: Person) => attendees.filter(({ email }) => email === person.email).length;
  const forms = texts(calcomTables.routingFormResponse, 'response');
  const seats = texts(calcomTables.bookingSeat, 'data');
  const responses = cellsOf(calcomTables.routingFormResponse, 'response') as string[];
  const nameless = (name: string, email: string) =>
    responses.every((one) => one.includes(email) || !one.includes(`"${name}"`));
  const known = alone.filter(({ name, email }) => nameless(name, email));
  const wanted: ((person: Person) => boolean)[] = [
    () => true,
    ({ phone }) => phone !== null,
    ({ email }) => forms.includes(email),
    ({ email }) => seats.includes(email),
  ];
  const found: Person[] = [];
  for (const fits of wanted) {
    const others = known.filter(({ email }) => found.every((one) => one.email !== email));
    const [first] = others.filter(fits).sort((a, b) => often(b) - often(a));
    if (first !== undefined) found.push(first);
  }
  return found;
}

const [busiest] = guests();
const member = {
  email: cellsOf(nexudusEntities.coworkers, 'Email')[5] as string,
  name: cellsOf(nexudusEntities.coworkers, 'FullName')[5] as string,
};

const bring = (engine: Engine, workspace: number, some: readonly RecordBatch[]) =>
  recordChanges(engine, { workspace, source: 'demo', observedAt: now, digest }, async ({ record }) => {
    for (const batch of some) await record(batch);
    return [];
  });

/** The same rows in other pieces and another order, each piece an import of its own, some twice. */
async function bringAnyhow(engine: Engine, workspace: number, seed: number, pieces: number) {
  const random = seededRandom(seed);
  const rows = batches.flatMap(({ table, rows }) => rows.map((row) => ({ table, row })));
  const parts = Array.from({ length: pieces }, () => new Map<SourceTable, RecordBatch['rows'][number][]>());
  for (const { table, row } of rows) {
    for (const part of random.chance(0.1) ? [random.pick(parts), random.pick(parts)] : [random.pick(parts)]) {
      part.set(table, [...(part.get(table) ?? []), row]);
    }
  }
  for (const part of parts) {
    await bring(
      engine,
      workspace,
      shuffled([...part], random).map(([table, rows]) => ({ table, rows })),
    );
  }
}

const stored = async (engine: Engine, workspace: number) => ({
  settled: await settledIn(engine, workspace),
  brought: await broughtTo(engine, workspace, tables),
});

describe.each(fewEngines)(
  'somebody who is erased from the demo data, on $name',
  ({ name: engineName, open }) => {
    const store = sharedStore({ open });
    const embedded = engineName === 'duckdb';
    const erase = (workspace: number, email: string) =>
      eraseGuest(store.engine, { workspace, email, digest, now });

    it('is gone from every relation, no number is another, and nothing brings him back', async () => {
      expect(guests()).toHaveLength(4);
      const { engine } = store;
      const workspace = store.newWorkspace();
      await bring(engine, workspace, batches);
      const [team] =
        await engine.read(sql`SELECT team_id AS id FROM coworking_member WHERE workspace = ${workspace}
      AND coworker_id IN (SELECT id FROM coworker WHERE workspace = ${workspace} AND email = ${member.email.trim().toLowerCase()})`);
      const question = { ...asked, teams: [team?.id as number] };
      const before = await countEverything(engine, workspace, question);

      for (const { email, name, phone } of embedded ? guests() : guests().slice(0, 1)) {
        expect((await placesOf(engine, workspace, [email])).length).toBeGreaterThan(3);
        const receipt = await erase(workspace, email.toUpperCase());
        expect(receipt).toMatchObject({ again: false, stays: { hosts: 0, logins: 0 } });
        expect(receipt.records.Attendee).toBeGreaterThan(0);
        expect(receipt.records.Booking).toBeGreaterThan(0);
        const shared = phone !== null && attendees.some((one) => one.phone === phone && one.email !== email);
        expect(
          await placesOf(engine, workspace, [email, name, ...(phone === null || shared ? [] : [phone])]),
        ).toEqual([]);
        expect(await erase(workspace, email)).toMatchObject({
          again: true,
          records: {},
          tombstones: 0,
          rejectedRows: 0,
          events: 0,
        });
      }
      await erase(workspace, member.email);
      expect(await placesOf(engine, workspace, [member.email, member.name])).toEqual([]);
      expect(await countEverything(engine, workspace, question)).toEqual(before);

      const end = await stored(engine, workspace);
      const counts = await bring(engine, workspace, batches);
      for (const { added, updated, stale, removed } of counts.values()) {
        expect({ added, updated, stale, removed }).toEqual({ added: 0, updated: 0, stale: 0, removed: 0 });
      }
      if (embedded) await bringAnyhow(engine, workspace, 1, 2);
      expect(await stored(engine, workspace)).toEqual(end);
      expect(await countEverything(engine, workspace, question)).toEqual(before);
    }, 120_000);

    it.runIf(embedded)(
      'is as gone when the rows come after that, or before and after, in any order',
      async () => {
        const { engine } = store;
        const forms = batches.filter(({ table }) => table === calcomTables.routingForm);
        const eraseBoth = async (workspace: number) => {
          for (const email of [busiest?.email, member.email]) await erase(workspace, email as string);
        };
        const after = store.newWorkspace();
        await bring(engine, after, batches);
        await eraseBoth(after);
        const end = await stored(engine, after);

        const first = store.newWorkspace();
        await eraseBoth(first);
        await bring(engine, first, batches);
        expect(await stored(engine, first)).toEqual(end);

        const between = store.newWorkspace();
        await bring(engine, between, forms);
        await bringAnyhow(engine, between, 2, 2);
        await eraseBoth(between);
        await bringAnyhow(engine, between, 3, 2);
        expect(await stored(engine, between)).toEqual(end);

        const inPieces = store.newWorkspace();
        await bring(engine, inPieces, forms);
        await eraseBoth(inPieces);
        await bringAnyhow(engine, inPieces, 4, 3);
        expect(await stored(engine, inPieces)).toEqual(end);
      },
      120_000,
    );
  },
);
