import { type ParsedCell, Unreadable } from './cell-writing.ts';

const notDecimal = new Unreadable('is not a number such as 128.88');
const beyond = new Unreadable('is beyond 9000000000');

/** Of millionths, which then are whole numbers that every engine keeps as they are. */
const most = 9e15;
const places = 6;

/** Whole millionths; what is finer is rounded half away from zero. By the digits: no binary fraction comes in between. */
export function parseDecimal(text: string): ParsedCell {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined) return notDecimal;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '') return 0;
  const count = digits.length - fraction.length + Number(exponent) + places;
  if (count > String(most).length) return beyond;
  if (count < 0) return 0;
  const kept = Number(digits.slice(0, count).padEnd(count, '0'));
  const millionths = (digits[count] ?? '0') >= '5' ? kept + 1 : kept;
  if (millionths > most) return beyond;
  return sign === '-' ? 0 - millionths : millionths;
}
