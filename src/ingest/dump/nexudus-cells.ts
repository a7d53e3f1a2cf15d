import { type CellWriting, Unreadable } from './cell-writing.ts';
import { parseDecimal } from './parse-decimal.ts';
import { notText, toInstant, toInteger, toJson } from './plain-cells.ts';

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

const notBoolean = new Unreadable('is not true, false, yes, no, 1 or 0');

const toBoolean = (text: string) => truths.get(text.toLowerCase()) ?? notBoolean;

/** Times may leave the seconds out, or be a day, which is its midnight. */
function withSeconds(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text}T00:00:00`;
  return text.replace(/^(\d{4}-\d\d-\d\d[ T]\d\d:\d\d)(?!:)/, '$1:00');
}

/** As the REST API of Nexudus and the tools that flatten it write them: numbers may stand for texts, and have a `.0`. */
export const nexudusCells: CellWriting = {
  texts: {
    text: (text) => text,
    integer: (text) => toInteger(/^-?\d+(\.0+)?$/.test(text) ? Number(text) : null),
    decimal: parseDecimal,
    boolean: toBoolean,
    instant: (text) => toInstant(withSeconds(text)),
    json: (text) => toJson(() => JSON.parse(text)),
  },
  json(type, value) {
    if (type === 'text') return typeof value === 'number' ? String(value) : notText;
    if (type === 'json') return toJson(() => value);
    if (type === 'boolean') return typeof value === 'object' ? notBoolean : toBoolean(String(value));
    if (type === 'instant') return toInstant('');
    return type === 'decimal'
      ? parseDecimal(typeof value === 'number' ? String(value) : '')
      : toInteger(value);
  },
  // Lists of records come without their collections.
  untold: ['json'],
};
