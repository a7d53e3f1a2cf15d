import type { RecordBatch } from '../records/record-batch.ts';
import type { Cell, SourceRow, SourceTable } from '../records/source-table.ts';

/** Small enough that a batch is garbage before it grows old: twice as fast as 10,000. */
export const batchSize = 2_000;

/** A row from cells by name; what is not named is null. */
export function row(table: SourceTable, cells: Readonly<Record<string, Cell>>): SourceRow {
  const names = new Set(table.columns.map((column) => column.name));
  const unknown = Object.keys(cells).find((name) => !names.has(name));
  if (unknown !== undefined) throw new Error(`${table.name} has no column ${unknown}`);
  return table.columns.map((column) => cells[column.name] ?? null);
}

/** For rows that are written by position: stops at load when the table's columns are not these. */
export function expectColumns(table: SourceTable, names: string): SourceTable {
  const actual = table.columns.map((column) => column.name).join(' ');
  if (actual !== names.trim().split(/\s+/).join(' ')) throw new Error(`${table.name} now has: ${actual}`);
  return table;
}

export function* inBatches(table: SourceTable, rows: readonly SourceRow[]): Generator<RecordBatch> {
  for (let i = 0; i < rows.length; i += batchSize) yield { table, rows: rows.slice(i, i + batchSize) };
}
