import type { SourceTable } from '../../records/source-table.ts';
import type { CellWriting } from './cell-writing.ts';

/** What sort of folder an import eats. */
export interface DumpKind {
  /** Where its rows come from, as freshness and rejected rows name it. */
  readonly source: string;
  /** In the order in which they are read. */
  readonly tables: readonly SourceTable[];
  /** Without a file for each of these it is no such folder. */
  readonly needed: readonly SourceTable[];
  /** What is to be said where a table has no file. */
  readonly warnings: (without: (table: SourceTable) => boolean) => readonly string[];
  readonly cells: CellWriting;
  /** Whether a JSON file may hold list envelopes in place of an array. */
  readonly envelopes: boolean;
}
