import { canonicalJson } from './canonical-json.ts';
import { type ParsedCell, Unreadable } from './cell-writing.ts';
import { parseInstant } from './parse-instant.ts';

const notInstant = new Unreadable('is not a time such as 2024-01-31 10:00:00');
const outside = new Unreadable('is a time outside 1970 to 2199');
const notInteger = new Unreadable('is not a whole number within 2^53');
const notJson = new Unreadable('is not JSON');

export const notText = new Unreadable('is not text');

export const toInteger = (number: unknown): ParsedCell =>
  Number.isSafeInteger(number) ? (number as number) + 0 : notInteger;

export function toInstant(text: string): ParsedCell {
  const instant = parseInstant(text);
  if (typeof instant === 'number') return instant;
  return instant === 'outside' ? outside : notInstant;
}

/** JSON's own null is an empty cell: a JSON file could not tell the two apart. */
export function toJson(value: () => unknown): ParsedCell {
  try {
    const parsed = value();
    return parsed === null ? null : canonicalJson(parsed);
  } catch {
    return notJson;
  }
}
