import type { SourceColumn } from '../../records/source-table.ts';
import type { FoundTable } from './found-table.ts';

/** How a table is cut into units that are compared: by a column and how much of it goes into one. */
export interface Cut {
  readonly column: SourceColumn;
  readonly size: number;
  /** So many of the last units can still change without a word. */
  readonly recent: number;
}

/** Units from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Days of creation where every row has one, else blocks of ids. */
export function cutOf({ table, columns }: FoundTable): Cut {
  const created = columns.find(({ name, required }) => name === 'createdAt' && required);
  if (created !== undefined) return { column: created, size: 86_400_000, recent: 35 };
  const id = columns.find(({ name }) => name === 'id');
  if (id === undefined) throw new Error(`${table.name} has no ids`);
  return { column: id, size: 10_000, recent: 3 };
}

/** As far as units go. */
export function allOf({ column, size }: Cut): Stretch {
  if (column.type === 'instant') return { from: 0, to: Math.floor(Date.UTC(2200, 0, 1) / size) };
  const most = Math.floor(Number.MAX_SAFE_INTEGER / size);
  return { from: -most, to: most };
}

export function toUnitText({ column, size }: Cut, { from, to }: Stretch): string {
  const [first, last] = [from * size, to * size - 1];
  if (column.type !== 'instant') return `ids ${first} to ${last}`;
  const [firstDay, lastDay] = [toDay(first), toDay(last)];
  return firstDay === lastDay ? firstDay : `${firstDay} to ${lastDay}`;
}

const toDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);
