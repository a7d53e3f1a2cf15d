const daysBefore2200 = 84_006;
const endOf2199 = daysBefore2200 * 86_400_000;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Epoch milliseconds; 'not a time' for other text, 'outside' for times outside 1970 to 2199. */
export type ParsedInstant = number | 'not a time' | 'outside';

/**
 * `2024-01-31 10:00:00.123456+02:00`, with a blank or T, any number of fraction digits (cut to milliseconds),
 * Z, an offset of hours or hours and minutes, or none of them, which is UTC.
 */
export function parseInstant(text: string): ParsedInstant {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const shaped =
    text[4] === '-' &&
    text[7] === '-' &&
    (text[10] === ' ' || text[10] === 'T') &&
    text[13] === ':' &&
    text[16] === ':';
  if (!shaped || year < 0 || day < 1 || hour < 0 || minute < 0 || second < 0) return 'not a time';
  if (day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59) return 'not a time';

  let at = 19;
  let millisecond = 0;
  if (text[at] === '.') {
    const from = ++at;
    while (isDigit(text.charCodeAt(at))) at++;
    if (at === from) return 'not a time';
    millisecond = Number(text.slice(from, Math.min(at, from + 3)).padEnd(3, '0'));
  }
  const offset = at === text.length ? 0 : parseOffset(text.slice(at));
  if (offset === null) return 'not a time';

  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  if (year < 100) return 'outside';
  const instant = Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - offset;
  return instant >= 0 && instant < endOf2199 ? instant : 'outside';
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** The number in these places, or -1. */
function digits(text: string, from: number, count: number): number {
  let number = 0;
  for (let i = from; i < from + count; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - 48;
  }
  return number;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
}

function parseOffset(text: string): number | null {
  if (text === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 15 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
