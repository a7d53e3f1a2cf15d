import type { Cell, SourceColumn } from '../../records/source-table.ts';
import { canonicalJson } from './canonical-json.ts';
import { parseInstant } from './parse-instant.ts';

export class Unreadable {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

type ParsedCell = Cell | Unreadable;

const empty = new Unreadable('is empty, but must not be');
const notInteger = new Unreadable('is not a whole number within 2^53');
const notBoolean = new Unreadable('is not t, f, true or false');
const notInstant = new Unreadable('is not a time such as 2024-01-31 10:00:00');
const outside = new Unreadable('is a time outside 1970 to 2199');
const notJson = new Unreadable('is not JSON');
const notText = new Unreadable('is not text');

/** A parser for the column's cells as text; null is an empty cell. */
export function textCellParser(column: SourceColumn): (cell: string | null) => ParsedCell {
  const parse = textParsers[column.type];
  return checked(column, (cell) => (cell === null ? null : parse(cell)));
}

/**
 * A parser for the column's cells as JSON values. A text may stand for any type, written as in CSV; nothing else is
 * turned into text: a tool that made a number of `0044` has lost what it was.
 */
export function jsonCellParser(column: SourceColumn): (value: unknown) => ParsedCell {
  const { type } = column;
  return checked(column, (value: unknown) => {
    if (value === null) return null;
    if (type === 'text') return typeof value === 'string' ? cleanText(value) : notText;
    if (typeof value === 'string') return textParsers[type](value);
    if (type === 'json') return parseJson(() => value);
    if (type === 'boolean') return typeof value === 'boolean' ? value : notBoolean;
    if (type === 'instant') return notInstant;
    return Number.isSafeInteger(value) ? (value as number) + 0 : notInteger;
  });
}

const textParsers: Readonly<Record<SourceColumn['type'], (text: string) => ParsedCell>> = {
  text: (text) => text,
  integer(text) {
    if (!/^-?\d+$/.test(text)) return notInteger;
    const number = Number(text);
    return Number.isSafeInteger(number) ? number + 0 : notInteger;
  },
  boolean(text) {
    if (text === 't' || text === 'true') return true;
    return text === 'f' || text === 'false' ? false : notBoolean;
  },
  instant(text) {
    const instant = parseInstant(text);
    if (typeof instant === 'number') return instant;
    return instant === 'outside' ? outside : notInstant;
  },
  json: (text) => parseJson(() => JSON.parse(text)),
};

/** JSON's own null is an empty cell: a JSON file could not tell the two apart. */
function parseJson(value: () => unknown): ParsedCell {
  try {
    const parsed = value();
    return parsed === null ? null : canonicalJson(parsed);
  } catch {
    return notJson;
  }
}

/** NUL and halves of characters, which only escapes of a JSON file can bring, are no text for an engine. */
function cleanText(text: string): string {
  return /[\0\ud800-\udfff]/u.test(text)
    ? text.replaceAll('\0', '').replace(/[\ud800-\udfff]/gu, '\ufffd')
    : text;
}

function checked<T>(column: SourceColumn, parse: (cell: T) => ParsedCell): (cell: T) => ParsedCell {
  const { allowed, required, most } = column;
  if (!required && allowed === undefined && most === undefined) return parse;
  const beyond = new Unreadable(`is beyond ${most}`);
  const notAllowed = new Unreadable(`is none of ${allowed?.join(', ')}`);
  return (cell) => {
    const parsed = parse(cell);
    if (parsed === null) return required ? empty : null;
    if (typeof parsed === 'number' && most !== undefined && Math.abs(parsed) > most) return beyond;
    if (typeof parsed === 'string' && allowed !== undefined && !allowed.includes(parsed)) return notAllowed;
    return parsed;
  };
}
