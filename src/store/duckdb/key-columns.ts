import type { SourceTable } from '../../records/source-table.ts';

export const keyColumns = (table: SourceTable): string[] =>
  table.columns.filter(({ name }) => table.key.includes(name)).map(({ stored }) => stored);

/** The key and every number: all that a derived row may hang on. */
export const identifyingColumns = (table: SourceTable): string[] =>
  table.columns
    .filter(({ name, type }) => type === 'integer' || table.key.includes(name))
    .map(({ stored }) => stored);

/** The key as the one text under which a tombstone keeps it. */
export const keyText = (table: SourceTable, alias: string): string =>
  `concat_ws('/', ${keyColumns(table)
    .map((column) => `${alias}.${column}`)
    .join(', ')})`;
