import type { SourceRow } from '../../records/source-table.ts';
import { type JsonObject, jsonRowParser, parseObject, RowFault } from '../dump/json-row.ts';
import type { PushedTable } from './pushed-tables.ts';

/** What one line says; lines are counted from 1, as editors do. */
export type SaidLine =
  | { readonly kind: 'row'; readonly line: number; readonly row: SourceRow; readonly carried: number }
  /** The record is no more; the row carries its key alone. */
  | { readonly kind: 'gone'; readonly line: number; readonly row: SourceRow }
  | RejectedLine;

export interface RejectedLine {
  readonly kind: 'rejected';
  readonly line: number;
  /** Null when it is about the line as a whole. */
  readonly field: string | null;
  readonly reason: string;
  readonly value: string | undefined;
  /** The whole line. */
  readonly within: string;
}

const deleted = '_deleted';

/** The lines of a body, each for itself; blank ones say nothing. */
export function parseLines(text: string, pushed: PushedTable): SaidLine[] {
  const parse = lineParser(pushed);
  return text.split('\n').flatMap((one, before) => {
    const content = one.trim();
    return content === '' ? [] : parse(content, before + 1);
  });
}

function lineParser({ table, cells }: PushedTable): (text: string, line: number) => SaidLine {
  const parseRow = jsonRowParser(table.columns, cells);
  const keys = table.columns.filter(({ name }) => table.key.includes(name));
  const parseKey = jsonRowParser(keys, cells);
  const toWholeRow = (key: SourceRow) =>
    table.columns.map((column) => (keys.includes(column) ? key[keys.indexOf(column)] : undefined));

  return (text, line) => {
    const reject = (field: string | null, reason: string, value: string | undefined): RejectedLine => ({
      kind: 'rejected',
      line,
      field,
      reason,
      value,
      within: text,
    });
    const object = parseObject(text);
    if (typeof object === 'string') return reject(null, object, text);
    const misread = unknownWord(object);
    if (misread !== null) return reject(...misread);
    const gone = object[deleted] === true;
    const parsed = gone ? parseKey(object) : parseRow(object);
    if (parsed instanceof RowFault) return reject(parsed.column, parsed.reason, parsed.value);
    return gone
      ? { kind: 'gone', line, row: toWholeRow(parsed.row) }
      : { kind: 'row', line, row: parsed.row, carried: parsed.carried };
  };
}

/** Columns that nobody reads are passed over, but a misspelt `_deleted` must not bring a record back. */
function unknownWord(object: JsonObject): [string, string, string | undefined] | null {
  for (const [name, value] of Object.entries(object)) {
    if (!name.startsWith('_')) continue;
    if (name !== deleted) return [name, `is not known; of such names there is ${deleted} alone`, undefined];
    if (typeof value !== 'boolean') return [name, 'is not true or false', JSON.stringify(value)];
  }
  return null;
}
