import { type CellWriting, Unreadable } from './cell-writing.ts';
import { parseDecimal } from './parse-decimal.ts';
import { notText, toInstant, toInteger, toJson } from './plain-cells.ts';

const notBoolean = new Unreadable('is not t, f, true or false');

/** As PostgreSQL writes them. Nothing is turned into text: a tool that made a number of `0044` has lost what it was. */
export const calcomCells: CellWriting = {
  texts: {
    text: (text) => text,
    integer: (text) => toInteger(/^-?\d+$/.test(text) ? Number(text) : null),
    decimal: parseDecimal,
    boolean(text) {
      if (text === 't' || text === 'true') return true;
      return text === 'f' || text === 'false' ? false : notBoolean;
    },
    instant: toInstant,
    json: (text) => toJson(() => JSON.parse(text)),
  },
  json(type, value) {
    if (type === 'text') return notText;
    if (type === 'json') return toJson(() => value);
    if (type === 'boolean') return typeof value === 'boolean' ? value : notBoolean;
    if (type === 'instant') return toInstant('');
    return type === 'decimal'
      ? parseDecimal(typeof value === 'number' ? String(value) : '')
      : toInteger(value);
  },
  untold: [],
};
