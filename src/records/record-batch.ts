import type { SourceRow, SourceTable } from './source-table.ts';

/** Rows of one table that carry the same columns. */
export interface RecordBatch {
  readonly table: SourceTable;
  readonly rows: readonly SourceRow[];
  /** When each of them was observed, for those whose source keeps no version; without it when all of them were. */
  readonly versions?: readonly number[];
}
