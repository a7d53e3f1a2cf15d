import type { RecordBatch } from '../records/record-batch.ts';
import type { Cell, SourceRow, SourceTable } from '../records/source-table.ts';

/** Small enough that a batch is garbage before it grows old: twice as fast as 10,000. */
export const batchSize = 2_000;

const places = new Map<SourceTable, ReadonlyMap<string, number>>();

function placesOf(table: SourceTable): ReadonlyMap<string, number> {
  const known = places.get(table);
  if (known !== undefined) return known;
  const made = new Map(table.columns.map((column, i) => [column.name, i]));
  places.set(table, made);
  return made;
}

/** A row from cells by name; what is not named is null. */
export function row(table: SourceTable, cells: Readonly<Record<string, Cell>>): SourceRow {
  const placeOf = placesOf(table);
  const made: Cell[] = new Array(placeOf.size).fill(null);
  for (const name in cells) {
    const place = placeOf.get(name);
    if (place === undefined) throw new Error(`${table.name} has no column ${name}`);
    made[place] = cells[name] ?? null;
  }
  return made;
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
