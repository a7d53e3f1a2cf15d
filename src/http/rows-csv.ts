import { stringify } from 'csv-stringify/sync';
import { attendeeText } from '../contract/attendee-text.ts';
import type { RowColumn, RowItem } from '../contract/row-item.ts';
import { guardFormula } from './csv-cell.ts';

function toCell(row: RowItem, column: RowColumn): string {
  const value = row[column];
  if (column === 'attendees') return guardFormula(row.attendees.map(attendeeText).join('; '));
  if (value === null || value === undefined) return '';
  if (column === 'responses') return guardFormula(JSON.stringify(value));
  return typeof value === 'string' ? guardFormula(value) : String(value);
}

export const toCsvHead = (columns: readonly RowColumn[]): string => `\uFEFF${stringify([[...columns]])}`;

export const toCsvLines = (rows: readonly RowItem[], columns: readonly RowColumn[]): string =>
  stringify(rows.map((row) => columns.map((column) => toCell(row, column))));
