import type { Dialect, ValueType } from '../../sql/dialect.ts';

const types: Readonly<Record<ValueType, string>> = {
  integer: 'BIGINT',
  number: 'DOUBLE',
  text: 'VARCHAR',
  boolean: 'BOOLEAN',
  integers: 'BIGINT[]',
  texts: 'VARCHAR[]',
};

export const duckdbDialect: Dialect = {
  placeholder: (n, type) => `$${n}::${types[type]}`,
  contains: (text, part) => `contains(${text}, ${part})`,
  startsWith: (text, part) => `starts_with(${text}, ${part})`,
  endsWith: (text, part) => `ends_with(${text}, ${part})`,
  lower: (text) => `lower(${text})`,
  divide: (dividend, divisor) => `((${dividend}) // (${divisor}))`,
  isOneOf: (value, list) => `${value} IN (SELECT unnest(${list}))`,
  // An inner join there would keep WHERE from the scan.
  timesEach: (count) => `LEFT JOIN LATERAL (SELECT unnest(range(${count})) AS n) AS times ON TRUE`,
  eachPart: (text) =>
    `LEFT JOIN LATERAL (SELECT unnest(string_split(${text}, chr(30))) AS part) AS parts ON TRUE`,
  anyPart: (text, test) => `len(list_filter(string_split(${text}, chr(30)), lambda part: ${test})) > 0`,
  partAfter: (text, marker) => `split_part(split_part(${text}, ${marker}, 2), chr(30), 1)`,
  numberOf: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  jsonOf: (text) => `to_json(${text})::VARCHAR`,
  digest: (text) => `CAST(md5_number_upper(${text}) >> 12 AS BIGINT)`,
  monthOf: (instant) => `(year(epoch_ms(${instant})) * 100 + month(epoch_ms(${instant})))`,
  joinOrdered: (text, order) => `string_agg(${text}, ',' ORDER BY ${order})`,
  newest: (value, version, hash, only) =>
    `arg_max_null(${value}, (${version}, ${hash})) FILTER (WHERE ${only})`,
};
