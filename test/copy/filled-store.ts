import { demoRecords } from '../../src/demo/demo-records.ts';
import { keepRejects } from '../../src/ingest/keep-rejects.ts';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import { createKey } from '../../src/people/create-key.ts';
import { addLogin } from '../../src/people/logins.ts';
import { addWorkspace } from '../../src/people/workspaces.ts';
import { calcomTables } from '../../src/records/calcom-tables.ts';
import { name, sql } from '../../src/sql/statement.ts';
import type { Engine, Row } from '../../src/store/engine.ts';
import { relations } from '../../src/store/relations.ts';
import { business } from '../ingest/business.ts';
import { storeRows, toSourceRow } from '../insights/store-dataset.ts';

const main = { id: 1, name: 'main' };
const owner = 'ops@example.com';
export const now = Date.UTC(2026, 10, 21);
/** Of the workspace main. */
export const bookings = 600;

/** Demo data, a second workspace in which every kind of row is, a login and a key. Gives back the key. */
export async function fillStore(engine: Engine): Promise<string> {
  await recordChanges(engine, { workspace: 1, source: 'demo', observedAt: now }, async ({ record }) => {
    for (const batch of demoRecords({ bookings, seed: 4, asOf: '2026-11-21' })) await record(batch);
    return [];
  });
  const { id: workspace } = await addWorkspace(engine, 'berlin');
  const odd = { id: 77, email: 'odd@example.com', username: '', name: '1:a;-"\\ 👩‍👩‍👧‍👦\t\n\0ß' };
  await storeRows(engine, { ...business, users: [...(business.users ?? []), odd] }, workspace);
  const table = calcomTables.booking;
  const fewer = (business.Booking ?? []).slice(1).map((row) => toSourceRow(table, row));
  const full = { workspace, source: 'test', observedAt: now, full: true };
  await recordChanges(engine, full, async ({ record, writer }) => {
    await record({ table, rows: fewer });
    const reject = { file: 'users.csv', line: 2, column: null, reason: 'not a number', value: 'x' };
    await keepRejects(writer, workspace, 'test', [reject, { ...reject, line: 3, column: 'id' }], now);
    return [table];
  });
  await addLogin(engine, { workspace: main, email: owner, operator: true, password: 'long enough', now });
  const options = { owner, name: 'test', scopes: ['read'] as const, expiresAt: null, now };
  return (await createKey(engine, { ...options, workspace: main })).key;
}

/** All rows of all relations, in an order of their own. */
export async function held(engine: Engine): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const relation of relations) {
    const rows: Row[] = await engine.read(sql`SELECT * FROM ${name(relation.name)}`);
    all[relation.name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}
