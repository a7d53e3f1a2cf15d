import type { Cell, SourceColumn, SourceRow } from '../../records/source-table.ts';
import { type CellWriting, Unreadable } from './cell-writing.ts';
import { jsonCellParser } from './parse-cell.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

interface ParsedRow {
  readonly row: SourceRow;
  /** The n-th bit says whether the row carries the n-th column. */
  readonly carried: number;
}

/** Why an object is no row. */
export class RowFault {
  readonly column: string;
  readonly reason: string;
  readonly value: string | undefined;

  constructor(column: string, reason: string, value: string | undefined) {
    this.column = column;
    this.reason = reason;
    this.value = value;
  }
}

const missing = new Unreadable('is missing');

/** A parser for objects as rows of these columns; each says for itself which of them it carries. */
export function jsonRowParser(
  columns: readonly SourceColumn[],
  cells: CellWriting,
): (object: JsonObject) => ParsedRow | RowFault {
  const parsers = columns.map((column) => jsonCellParser(column, cells));
  return (object) => {
    const row: (Cell | undefined)[] = [];
    let carried = 0;
    for (let n = 0; n < columns.length; n++) {
      const { name, required } = columns[n] as SourceColumn;
      const cell = object[name];
      const parsed = cell === undefined ? (required ? missing : undefined) : parsers[n]?.(cell);
      if (parsed instanceof Unreadable) return new RowFault(name, parsed.reason, shown(cell));
      row.push(parsed);
      if (parsed !== undefined) carried += 2 ** n;
    }
    return { row, carried };
  };
}

/** The object that a text is, or why it is none. */
export function parseObject(text: string): JsonObject | 'is not JSON' | 'is not a JSON object' {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : 'is not a JSON object';
  } catch {
    return 'is not JSON';
  }
}

function shown(cell: unknown): string | undefined {
  if (typeof cell === 'string') return cell;
  try {
    return JSON.stringify(cell);
  } catch {
    // Nested too deep to be written.
    return undefined;
  }
}
