import type { SourceTable } from '../../records/source-table.ts';
import type { Statement } from '../../sql/statement.ts';
import type { FromCurrent } from '../current-records.ts';

/** The rows of one kind in `coworking_time` or `coworking_item`: one for a record, with the id of it. */
export interface SettledKind {
  readonly relation: 'coworking_time' | 'coworking_item';
  readonly kind: number;
  readonly source: SourceTable;
  /** Tables of a block that `select` reads, kept one after the other. */
  readonly keeps?: readonly (readonly [string, (from: FromCurrent, ids: Statement) => Statement])[];
  /** What takes the place of the rows of these ids. */
  readonly select: (from: FromCurrent, workspace: number, ids: Statement) => Statement;
}
