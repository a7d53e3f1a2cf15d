import type { Cell, SourceRow, SourceTable } from '../records/source-table.ts';
import { type CellWriting, Unreadable } from './dump/cell-writing.ts';
import { jsonCellParser } from './dump/parse-cell.ts';

/** Which field of a record cannot be read, and why. */
export interface UnreadableField {
  readonly field: string;
  readonly reason: string;
  readonly value: unknown;
}

type RowParser = (fields: Readonly<Record<string, unknown>>) => SourceRow | UnreadableField;

/** A parser for records that carry some of the table's columns; a field that is undefined is not carried. */
export function partialRowParser(table: SourceTable, cells: CellWriting): RowParser {
  // Told of without the ids of the source they get some of Kepi's own.
  const parsers = table.columns.map(({ least: _, ...column }) => ({
    column,
    parse: jsonCellParser(column, cells),
  }));
  return (fields) => {
    const row: (Cell | undefined)[] = [];
    for (const { column, parse } of parsers) {
      const value = fields[column.name];
      const keyed = table.key.includes(column.name);
      if (value === undefined && keyed) return { field: column.name, reason: 'is missing', value };
      // What must be there at the source may be left out here; null then says nothing.
      const untold = value === undefined || (value === null && column.required && !keyed);
      const parsed = untold ? undefined : parse(value);
      if (parsed instanceof Unreadable) return { field: column.name, reason: parsed.reason, value };
      row.push(parsed);
    }
    return row;
  };
}

export const isUnreadable = (row: SourceRow | UnreadableField): row is UnreadableField => !Array.isArray(row);
