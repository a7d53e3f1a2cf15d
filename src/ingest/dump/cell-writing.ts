import type { Cell, ColumnType } from '../../records/source-table.ts';

/** How a source writes its cells: as text, and as what a JSON file holds when it is neither text nor null. */
export interface CellWriting {
  readonly texts: Readonly<Record<ColumnType, (text: string) => ParsedCell>>;
  readonly json: (type: ColumnType, value: unknown) => ParsedCell;
  /** Of which types null says nothing, as if the record did not carry the column. */
  readonly untold: readonly ColumnType[];
}

export type ParsedCell = Cell | Unreadable;

export class Unreadable {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}
