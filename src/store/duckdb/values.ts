import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { ValueType } from '../../sql/dialect.ts';
import type { BoundValue, Rendered } from '../../sql/statement.ts';
import type { Cell, Row } from '../engine.ts';

/** Told with every value: left to itself the driver takes 1e300 for a 64-bit integer. */
const types: Readonly<Record<ValueType, DuckDBType>> = {
  integer: BIGINT,
  number: DOUBLE,
  text: VARCHAR,
  boolean: BOOLEAN,
  integers: LIST(BIGINT),
  texts: LIST(VARCHAR),
};

/** What the driver takes: the text, the values and their types. */
export function toDuckDBQuery(rendered: Rendered): [string, DuckDBValue[], DuckDBType[]] {
  return [
    rendered.text,
    rendered.values.map((value, i) => toDuckDBValue(value, rendered.types[i] === 'number')),
    rendered.types.map((type) => types[type]),
  ];
}

function toDuckDBValue(value: BoundValue, fractional: boolean): DuckDBValue {
  if (typeof value === 'number') return fractional ? value : BigInt(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return listValue(value.map((item) => (typeof item === 'number' ? BigInt(item) : item)));
}

/** 64-bit integers leave the engine as numbers: ids, counts and instants all lie far below 2^53. */
function toCell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number(value);
  return value as Cell;
}

export function toRows(names: readonly string[], columns: readonly (readonly unknown[])[]): Row[] {
  const length = columns[0]?.length ?? 0;
  const rows: Row[] = new Array(length);
  for (let i = 0; i < length; i++) {
    const row: Record<string, Cell> = {};
    names.forEach((name, c) => {
      row[name] = toCell(columns[c]?.[i]);
    });
    rows[i] = row;
  }
  return rows;
}
