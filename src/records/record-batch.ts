import type { SourceRow, SourceTable } from './source-table.ts';

/** Rows of one table that carry the same columns. */
export interface RecordBatch {
  readonly table: SourceTable;
  readonly rows: readonly SourceRow[];
  /** When each of them was observed, for those whose source keeps no version; without it when all of them were. */
  readonly versions?: readonly number[];
  /** Their own versions do not count: they are what they were seen to be when they were observed. */
  readonly asSeen?: boolean;
}
