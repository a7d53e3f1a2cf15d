import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import { calcomCells } from '../dump/calcom-cells.ts';
import { type DumpReject, shortened } from '../dump/dump-reject.ts';
import { isUnreadable, partialRowParser } from '../partial-row.ts';
import type { Told } from './told.ts';

export type Unread = Omit<DumpReject, 'file' | 'line'>;

/** A parser for fields under the names of the table's columns, some of which must be there and not be null. */
export function rowParser(
  table: SourceTable,
  ...required: readonly string[]
): (fields: Told) => SourceRow | Unread {
  const parse = partialRowParser(table, calcomCells);
  return (fields) => {
    const missing = required.find((name) => (fields[name] ?? null) === null);
    if (missing !== undefined) return { column: missing, reason: 'is missing' };
    const row = parse(fields);
    if (!isUnreadable(row)) return row;
    const { field, reason, value } = row;
    const shown = JSON.stringify(value);
    return { column: field, reason, ...(shown !== undefined && { value: shortened(shown) }) };
  };
}

export const isUnread = (read: SourceRow | Unread): read is Unread => !Array.isArray(read);
