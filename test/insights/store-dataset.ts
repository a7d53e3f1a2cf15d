import { recordChanges } from '../../src/ingest/record-changes.ts';
import { type CalcomTable, calcomTables } from '../../src/records/calcom-tables.ts';
import type { Cell, SourceRow, SourceTable } from '../../src/records/source-table.ts';
import type { Engine } from '../../src/store/engine.ts';

type PlainRow = Readonly<Record<string, unknown>>;

/** A plain row with the source's column names as the store takes it; what it does not name it does not carry. */
export function toSourceRow(table: SourceTable, row: PlainRow): SourceRow {
  return table.columns.map(({ name, type }) => {
    const value = row[name];
    if (value === undefined || value === null) return value as undefined | null;
    if (type === 'instant') return Date.parse(value as string);
    if (type === 'decimal') return Math.round((value as number) * 1_000_000);
    if (type === 'json') return JSON.stringify(value);
    return value as Cell;
  });
}

export const observedAt = Date.UTC(2024, 10, 1);

interface Import {
  /** When its rows were observed. */
  readonly at?: number;
  /** Tables that it brings whole: of them the rows that it leaves out are gone. */
  readonly whole?: readonly CalcomTable[];
}

/** Rows by the names of the source's tables, stored as one import. */
export async function storeRows(
  engine: Engine,
  rows: Readonly<Record<string, readonly object[]>>,
  workspace = 1,
  { at = observedAt, whole = [] }: Import = {},
): Promise<void> {
  const options = { workspace, source: 'test', observedAt: at, full: whole.length > 0 };
  await recordChanges(engine, options, async ({ record }) => {
    for (const key of Object.keys(calcomTables) as CalcomTable[]) {
      const table = calcomTables[key];
      const own = rows[table.name] ?? [];
      if (own.length > 0) {
        await record({ table, rows: own.map((row) => toSourceRow(table, row as PlainRow)) });
      }
    }
    return whole.map((key) => calcomTables[key]);
  });
}
