import type { BoundValue, Rendered } from '../../sql/statement.ts';
import type { Cell, Row } from '../engine.ts';
import { versionColumns } from './version-columns.ts';

/** The values of a statement by the names that its placeholders have. */
export const toQueryParams = ({ values }: Rendered): Record<string, unknown> =>
  Object.fromEntries(values.map((value, i) => [`p${i + 1}`, toParam(value)]));

function toParam(value: BoundValue): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object') return value;
  return value.map((one) => (typeof one === 'string' ? one.toWellFormed() : one));
}

/** A row as the server takes it. */
export const toJsonCells = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell) => (typeof cell === 'string' ? cell.toWellFormed() : cell));

/** What belongs to the engine alone is not part of a row. */
export function toRows(names: readonly string[], lines: readonly (readonly Cell[])[]): Row[] {
  const own = names.flatMap((name, i) => (versionColumns.includes(name) ? [] : [[name, i] as const]));
  return lines.map((line) => {
    const row: Record<string, Cell> = {};
    for (const [name, i] of own) row[name] = line[i] ?? null;
    return row;
  });
}
