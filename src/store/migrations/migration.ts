import type { NewTable } from './new-table.ts';

/** One step forward of the store. What has landed is never edited; a change is a new number. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly duckdb: readonly string[];
  /** Everything in it may run again: there is no transaction around it. */
  readonly clickhouse: { readonly tables: readonly NewTable[]; readonly statements: readonly string[] };
}
