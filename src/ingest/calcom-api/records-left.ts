import type { Cell, SourceRow, SourceTable } from '../../records/source-table.ts';
import { name, type Statement, sql } from '../../sql/statement.ts';
import type { Pull } from '../connector.ts';
import { keyList } from '../record-key.ts';
import { toKey } from './our-layers.ts';

/** The keys of those of the store's records that fit and are not listed any more. */
export async function recordsLeft(
  { read, workspace }: Pick<Pull, 'read' | 'workspace'>,
  table: SourceTable,
  where: Statement,
  listed: readonly SourceRow[],
): Promise<SourceRow[]> {
  const keys = table.columns.filter((column) => table.key.includes(column.name));
  const places = keys.map((column) => table.columns.indexOf(column));
  const there = new Set(listed.map((row) => JSON.stringify(places.map((place) => row[place]))));
  const held = await read(
    sql`SELECT DISTINCT ${keyList(table)} FROM ${name(table.stored)} WHERE workspace = ${workspace} AND ${where}`,
  );
  return held.flatMap((row) => {
    const cells = keys.map(({ stored }) => row[stored] as Cell);
    if (there.has(JSON.stringify(cells))) return [];
    return [toKey(table, Object.fromEntries(keys.map((column, n) => [column.name, cells[n] ?? null])))];
  });
}
