import { afterAll, test } from 'vitest';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import { calcomTables } from '../../src/records/calcom-tables.ts';
import type { Cell, SourceTable } from '../../src/records/source-table.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Engine } from '../../src/store/engine.ts';
import { mostEngines } from '../engines.ts';
import { EmptiedStore } from './emptied-store.ts';

export const today = Date.UTC(2026, 10, 20, 12);

const stores = mostEngines.map((engine) => ({ name: engine.name, emptied: new EmptiedStore(engine) }));

/** One test for each engine, over a store with the workspace main and nobody in it. */
export function testPeople(promise: string, work: (engine: Engine) => Promise<void>): void {
  for (const { name, emptied } of stores) {
    afterAll(() => emptied.close());
    test(`${promise}, on ${name}`, async () => {
      const store = await emptied.open();
      let failed = true;
      try {
        await work(store.engine);
        failed = false;
      } finally {
        await emptied.leave(failed);
      }
    });
  }
}

type SourceRecord = Readonly<Record<string, Cell>>;

/** Records of a table as a source would bring them. */
export async function bring(
  engine: Engine,
  table: SourceTable,
  records: readonly SourceRecord[],
  { workspace = 1, observedAt = today } = {},
): Promise<void> {
  const rows = records.map((record) => table.columns.map(({ name }) => record[name]));
  await recordChanges(engine, { workspace, source: 'test', observedAt }, async ({ record }) => {
    await record({ table, rows });
    return [];
  });
}

export const bringPeople = (engine: Engine, people: readonly SourceRecord[], workspace = 1) =>
  bring(engine, calcomTables.users, people, { workspace });

interface TestCoworker {
  readonly id: number;
  readonly email: string;
  readonly active?: boolean;
}

/** Coworkers as they are settled, in place of those of the same id. */
export async function settleCoworkers(engine: Engine, coworkers: readonly TestCoworker[], workspace = 1) {
  await engine.write(async (writer) => {
    for (const { id, email, active = true } of coworkers) {
      await writer.replace(
        'coworker',
        sql`workspace = ${workspace} AND id = ${id}`,
        sql`SELECT ${workspace} AS workspace, ${id} AS id, ${`Coworker ${id}`} AS full_name, ${email} AS email,
          NULL AS company_name, 1 AS coworker_type, ${active} AS active, '[5,5,5,5,5,5,5]' AS attendance`,
      );
    }
  });
}
