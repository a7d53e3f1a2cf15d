import type { SourceTable } from '../records/source-table.ts';
import { join, name, type Statement, sql } from '../sql/statement.ts';

export const keyColumns = (table: SourceTable): string[] =>
  table.columns.filter(({ name }) => table.key.includes(name)).map(({ stored }) => stored);

/** The columns of the key, of `alias` if there is one. */
export const keyList = (table: SourceTable, alias?: string): Statement =>
  join(
    keyColumns(table).map((column) =>
      alias === undefined ? name(column) : sql`${name(alias)}.${name(column)}`,
    ),
    ', ',
  );

export const sameKey = (table: SourceTable, one: string, other: string): Statement =>
  join(
    keyColumns(table).map((column) => sql`${name(one)}.${name(column)} = ${name(other)}.${name(column)}`),
    ' AND ',
  );

/** The key as the one text under which a tombstone keeps it. */
export const keyText = (table: SourceTable): Statement =>
  join(
    keyColumns(table).map((column) => sql`CAST(${name(column)} AS VARCHAR)`),
    " || '/' || ",
  );
