import type { SourceTable } from '../records/source-table.ts';
import { all, join, name, type Statement, sql, word } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';

/** A table's records as they stand, as a FROM item. */
export type FromCurrent = (table: SourceTable, only?: Narrowing) => Statement;

interface Narrowing {
  readonly column: string;
  readonly ids: Statement;
  /** A column of which the version comes along, called `dated_at`. */
  readonly dated?: string;
}

export const carries = (mask: number, position: number) => Math.floor(mask / 2 ** position) % 2 === 1;

/** The sets of columns that each table's records carry, as masks; a table fed by one source has one. */
export async function carriedMasks(
  writer: Pick<Writer, 'read'>,
  tables: readonly SourceTable[],
  workspace: number,
): Promise<ReadonlyMap<SourceTable, readonly number[]>> {
  const carried = tables.map(
    ({ stored }) =>
      sql`SELECT DISTINCT ${stored} AS stored, carried FROM ${name(stored)} WHERE workspace = ${workspace}`,
  );
  const rows = carried.length === 0 ? [] : await writer.read(join(carried, ' UNION ALL '));
  return new Map(
    tables.map((table) => [
      table,
      rows.flatMap(({ stored, carried }) => (stored === table.stored ? [carried as number] : [])),
    ]),
  );
}

/**
 * A FROM item: the table's records as they stand, each column from the newest record that carries it. `only`
 * narrows it to the records whose column is, or was in any of their layers, one of the ids.
 */
export function currentRecords(
  table: SourceTable,
  workspace: number,
  masks: readonly number[],
  only?: Narrowing,
): Statement {
  const stored = name(table.stored);
  const narrowed = only && sql`${name(only.column)} IN (${only.ids})`;
  if (masks.length <= 1) {
    const at = table.columns.findIndex(({ stored }) => stored === only?.dated);
    const carried = masks.some((mask) => carries(mask, at));
    const dated = at < 0 ? sql`` : carried ? sql`, version AS dated_at` : sql`, NULL AS dated_at`;
    return sql`(SELECT *${dated} FROM ${stored} WHERE ${all([sql`workspace = ${workspace}`, ...(narrowed ? [narrowed] : [])])})`;
  }
  const keys = table.columns.filter((column) => table.key.includes(column.name));
  const carrying = (position: number) => {
    const carriers = masks.filter((mask) => carries(mask, position)).map((mask) => sql`${mask}`);
    return carriers.length === 0 ? sql`FALSE` : sql`carried IN (${join(carriers, ', ')})`;
  };
  const columns = table.columns.flatMap((column, position) => {
    if (keys.includes(column)) return name(column.stored);
    const newest = word('newest', name(column.stored), name('version'), name('hash'), carrying(position));
    const dated = sql`max(CASE WHEN ${carrying(position)} THEN version ELSE NULL END) AS dated_at`;
    return [sql`${newest} AS ${name(column.stored)}`, ...(column.stored === only?.dated ? [dated] : [])];
  });
  const key = join(
    keys.map((column) => name(column.stored)),
    ', ',
  );
  const reached = narrowed
    ? [
        sql`${name(keys[0]?.stored ?? '')} IN (SELECT ${name(keys[0]?.stored ?? '')} FROM ${stored} WHERE workspace = ${workspace} AND ${narrowed})`,
      ]
    : [];
  return sql`(SELECT ${join(columns, ', ')} FROM ${stored} WHERE ${all([sql`workspace = ${workspace}`, ...reached])} GROUP BY ${key})`;
}
