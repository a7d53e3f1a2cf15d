import type { SourceTable } from '../../records/source-table.ts';
import { calcomDump } from '../dump/calcom-dump.ts';
import type { CellWriting } from '../dump/cell-writing.ts';
import { nexudusDump } from '../dump/nexudus-dump.ts';

export interface PushedTable {
  readonly table: SourceTable;
  readonly cells: CellWriting;
}

/** Where rows can be pushed to, by the name that the source has for it. */
export const pushedTables: ReadonlyMap<string, PushedTable> = new Map(
  [calcomDump, nexudusDump].flatMap(({ tables, cells }) =>
    tables.map((table) => [table.name, { table, cells }] as const),
  ),
);
