import { calcomTables } from '../../../src/records/calcom-tables.ts';
import type { Cell, SourceColumn } from '../../../src/records/source-table.ts';
import { demoTables } from '../../demo/demo-tables.ts';
import type { Database } from '../../postgres/open-database.ts';
import { calcomSchema } from './calcom-schema.ts';

/** Puts rows into a table, by the names of its columns. */
export async function insert(
  { query }: Pick<Database, 'query'>,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((one) => `"${one}"`).join(', ');
  await query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
    [JSON.stringify(rows)],
  );
}

/** The tables of Cal.com with demo data in them, the last of which are of today. */
export async function fillDatabase(database: Database, bookings: number): Promise<void> {
  await database.query(calcomSchema);
  const tables = demoTables({ bookings, seed: 1, asOf: new Date().toISOString().slice(0, 10) });
  for (const [key, rows] of Object.entries(tables)) {
    const { name, columns } = calcomTables[key as keyof typeof calcomTables];
    const plain = rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, plainCell(column, row[column.name])])),
    );
    if (plain.length > 0) await insert(database, name, plain);
  }
}

function plainCell({ type }: SourceColumn, cell: Cell): unknown {
  if (cell === null || cell === undefined) return null;
  if (type === 'instant') return new Date(cell as number).toISOString().replace('Z', '');
  return type === 'json' ? JSON.parse(cell as string) : cell;
}
