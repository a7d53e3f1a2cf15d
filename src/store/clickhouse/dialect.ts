import type { Dialect, ValueType } from '../../sql/dialect.ts';

const types: Readonly<Record<ValueType, string>> = {
  integer: 'Int64',
  number: 'Float64',
  text: 'String',
  boolean: 'Bool',
  integers: 'Array(Int64)',
  texts: 'Array(String)',
};

export const clickhouseDialect: Dialect = {
  placeholder: (n, type) => `{p${n}:${types[type]}}`,
  contains: (text, part) => `(position(${text}, ${part}) > 0)`,
  startsWith: (text, part) => `startsWith(${text}, ${part})`,
  endsWith: (text, part) => `endsWith(${text}, ${part})`,
  // Letter by letter: left to itself it turns İ into two characters, and Σ into another one at the end of a word.
  lower: (text) => `lowerUTF8(replaceAll(replaceAll(${text}, 'Σ', 'σ'), 'İ', 'i'))`,
  divide: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
  isOneOf: (value, list) => `(${value} IN ${list})`,
  timesEach: (count) => `ARRAY JOIN range(toUInt64(${count})) AS n`,
  eachPart: (text) => `ARRAY JOIN splitByChar('\\x1E', ${text}) AS part`,
  anyPart: (text, test) => `arrayExists(part -> ifNull(${test}, false), splitByChar('\\x1E', ${text}))`,
  partAfter: (text, marker) =>
    `splitByChar('\\x1E', substring(${text}, position(${text}, ${marker}) + length(${marker})))[1]`,
  numberOf: (text) => `toFloat64OrNull(${text})`,
  jsonOf: (text) => `toJSONString(${text})`,
  digest: (text) => `toInt64(bitShiftRight(reinterpretAsUInt64(MD5(${text})), 12))`,
  monthOf: (instant) => `toYYYYMM(fromUnixTimestamp64Milli(${instant}, 'UTC'))`,
  joinOrdered: (text, order) =>
    `arrayStringConcat(arrayMap(one -> one.2, arraySort(one -> one.1, groupArray((${order}, ${text})))), ',')`,
  newest: (value, version, hash, only) =>
    `tupleElement(argMaxIf(tuple(toNullable(${value})), (${version}, ${hash}), ${only}), 1)`,
};
