import type { Cell, SourceRow, SourceTable } from '../../records/source-table.ts';
import { join, type Statement, sql } from '../../sql/statement.ts';

/** Fits the records that rows with these columns have brought, with or without each of some others. */
export function ourLayers(
  table: SourceTable,
  always: readonly string[],
  sometimes: readonly string[] = [],
): Statement {
  const bit = (column: string) => 2 ** table.columns.findIndex(({ name }) => name === column);
  const least = always.map(bit).reduce((sum, one) => sum + one, 0);
  let masks = [least];
  for (const column of sometimes) masks = [...masks, ...masks.map((mask) => mask + bit(column))];
  return sql`carried IN (${join(
    masks.map((mask) => sql`${mask}`),
    ', ',
  )})`;
}

/** The key of a record, as a row that carries no more. */
export const toKey = (table: SourceTable, key: Readonly<Record<string, Cell>>): SourceRow =>
  table.columns.map(({ name }) => key[name]);
