import { calcomTables } from '../../src/records/calcom-tables.ts';
import { nexudusEntities } from '../../src/records/nexudus-entities.ts';
import type { SourceTable } from '../../src/records/source-table.ts';
import { toldTables } from '../../src/records/told-tables.ts';
import { name, sql } from '../../src/sql/statement.ts';
import type { Engine, Row } from '../../src/store/engine.ts';

export type Stored = Readonly<Record<string, readonly Row[]>>;

const settledRelations = [
  'person',
  'team',
  'member',
  'personal_org',
  'stray',
  'event_type',
  'personal_event_type',
  'booking',
  'routing_form',
  'routing_response',
  'coworking_team',
  'coworker',
  'coworking_member',
  'coworking_time',
  'coworking_item',
];
const sourceRelations = [
  ...Object.values(calcomTables),
  ...Object.values(nexudusEntities),
  ...Object.values(toldTables),
].map(({ stored }) => stored);
const bookkeeping = ['tombstone', 'whole_table', 'unsettled', 'rejected_row', 'freshness'];

/** Every relation that imports write. */
export const writtenRelations: readonly string[] = [...settledRelations, ...sourceRelations, ...bookkeeping];

/** What questions read of a workspace, in an order of its own. */
export const settledIn = (engine: Engine, workspace: number) => rowsOf(engine, workspace, settledRelations);

/** What was brought to a workspace of some tables, and what is known to be gone. */
export const broughtTo = (engine: Engine, workspace: number, tables: readonly SourceTable[]) =>
  rowsOf(engine, workspace, [...tables.map(({ stored }) => stored), 'tombstone', 'whole_table']);

/** Everything that the store holds of a workspace. */
export const storedIn = (engine: Engine, workspace: number) => rowsOf(engine, workspace, writtenRelations);

async function rowsOf(engine: Engine, workspace: number, relations: readonly string[]): Promise<Stored> {
  const stored: Record<string, Row[]> = {};
  for (const relation of relations) {
    const rows = await engine.read(sql`SELECT * FROM ${name(relation)} WHERE workspace = ${workspace}`);
    stored[relation] = rows
      .map(({ workspace: _, ...row }) => row)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return stored;
}

/** Some columns of the rows of one relation, in the order of the first. */
export async function columnsOf(
  engine: Engine,
  workspace: number,
  relation: string,
  ...columns: readonly string[]
): Promise<unknown[][]> {
  const rows = await engine.read(
    sql`SELECT * FROM ${name(relation)} WHERE workspace = ${workspace} ORDER BY ${name(columns[0] ?? 'id')}`,
  );
  return rows.map((row) => columns.map((column) => row[column]));
}
