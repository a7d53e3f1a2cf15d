import type { SourceColumn, SourceTable } from '../../records/source-table.ts';

/** A table of Cal.com as this database has it: an older one lacks columns, which are then not carried. */
export interface FoundTable {
  readonly table: SourceTable;
  /** As SQL names it. */
  readonly from: string;
  readonly columns: readonly SourceColumn[];
  /** The same as the bit mask of a record. */
  readonly carried: number;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const keysOf = ({ columns, table }: FoundTable): SourceColumn[] =>
  columns.filter(({ name }) => table.key.includes(name));

export const hasColumn = ({ columns }: FoundTable, column: string): boolean =>
  columns.some(({ name }) => name === column);
