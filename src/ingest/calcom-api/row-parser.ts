import type { Cell, SourceRow, SourceTable } from '../../records/source-table.ts';
import { calcomCells } from '../dump/calcom-cells.ts';
import { Unreadable } from '../dump/cell-writing.ts';
import { type DumpReject, shortened } from '../dump/dump-reject.ts';
import { jsonCellParser } from '../dump/parse-cell.ts';
import type { Told } from './told.ts';

export type Unread = Omit<DumpReject, 'file' | 'line'>;

/** A parser for fields under the names of the table's columns; a name that is not there is not carried. */
export function rowParser(table: SourceTable): (fields: Told) => SourceRow | Unread {
  const parsers = table.columns.map((column) => ({ column, parse: jsonCellParser(column, calcomCells) }));
  return (fields) => {
    const row: (Cell | undefined)[] = [];
    for (const { column, parse } of parsers) {
      const { name, required } = column;
      const value = fields[name];
      if (!(name in fields) || (value === undefined && !required)) {
        row.push(undefined);
        continue;
      }
      const cell = value === undefined ? new Unreadable('is not there') : parse(value);
      if (cell instanceof Unreadable) {
        const shown = JSON.stringify(value);
        return {
          column: name,
          reason: cell.reason,
          ...(shown !== undefined && { value: shortened(shown) }),
        };
      }
      row.push(cell);
    }
    return row;
  };
}

export const isUnread = (read: SourceRow | Unread): read is Unread => !Array.isArray(read);
