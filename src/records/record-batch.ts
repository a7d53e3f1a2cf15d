import type { SourceRow, SourceTable } from './source-table.ts';

/** Rows of one table that carry the same columns. */
export interface RecordBatch {
  readonly table: SourceTable;
  readonly rows: readonly SourceRow[];
}
