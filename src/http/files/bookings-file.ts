import { attendeeText } from '../../contract/attendee-text.ts';
import { guestColumns, type RowColumn, type RowItem, rowColumns } from '../../contract/row-item.ts';
import type { RowsInput } from '../../contract/rows.ts';
import { guardFormula } from './csv-cell.ts';
import type { TextFile } from './text-file.ts';

function toCell(row: RowItem, column: RowColumn): string {
  const value = row[column];
  if (column === 'attendees') return guardFormula(row.attendees.map(attendeeText).join('; '));
  if (value === null || value === undefined) return '';
  if (column === 'responses') return guardFormula(JSON.stringify(value));
  return typeof value === 'string' ? guardFormula(value) : String(value);
}

const columnsOf = ({ select }: RowsInput) =>
  select !== undefined && 'metric' in select && select.metric === 'no_show_guest'
    ? [...rowColumns, ...guestColumns]
    : rowColumns;

export function toBookingsFile(
  input: RowsInput,
  blocks: AsyncIterable<readonly RowItem[]>,
): TextFile<RowItem> {
  const columns = columnsOf(input);
  return {
    name: 'bookings',
    blocks,
    head: columns,
    toCells: (row) => columns.map((column) => toCell(row, column)),
  };
}
