import type { SourceColumn } from '../../records/source-table.ts';
import { type CellWriting, type ParsedCell, Unreadable } from './cell-writing.ts';

const empty = new Unreadable('is empty, but must not be');

/** A parser for the column's cells as text; null is an empty cell. */
export function textCellParser(
  column: SourceColumn,
  { texts, untold }: CellWriting,
): (cell: string | null) => ParsedCell | undefined {
  const parse = texts[column.type];
  const none = untold.includes(column.type) ? undefined : null;
  return checked(column, (cell) => (cell === null ? none : parse(cell)));
}

/** A parser for the column's cells as JSON values. A text may stand for any type, written as in CSV. */
export function jsonCellParser(
  column: SourceColumn,
  cells: CellWriting,
): (value: unknown) => ParsedCell | undefined {
  const { type } = column;
  const parse = cells.texts[type];
  const none = cells.untold.includes(type) ? undefined : null;
  return checked(column, (value: unknown) => {
    if (value === null) return none;
    if (typeof value !== 'string') return cells.json(type, value);
    return type === 'text' ? cleanText(value) : parse(value);
  });
}

/** NUL and halves of characters, which only escapes of a JSON file can bring, are no text for an engine. */
function cleanText(text: string): string {
  return /[\0\ud800-\udfff]/u.test(text)
    ? text.replaceAll('\0', '').replace(/[\ud800-\udfff]/gu, '\ufffd')
    : text;
}

function checked<T>(
  column: SourceColumn,
  parse: (cell: T) => ParsedCell | undefined,
): (cell: T) => ParsedCell | undefined {
  const { allowed, required, most, least } = column;
  if (!required && allowed === undefined && most === undefined && least === undefined) return parse;
  const beyond = new Unreadable(`is beyond ${most}`);
  const below = new Unreadable(`is below ${least}`);
  const notAllowed = new Unreadable(`is none of ${allowed?.join(', ')}`);
  return (cell) => {
    const parsed = parse(cell);
    if (parsed === null) return required ? empty : null;
    if (typeof parsed === 'number' && most !== undefined && Math.abs(parsed) > most) return beyond;
    if (typeof parsed === 'number' && least !== undefined && parsed < least) return below;
    if (typeof parsed === 'string' && allowed !== undefined && !allowed.includes(parsed)) return notAllowed;
    return parsed;
  };
}
