import { join, name, type Statement, sql, whole } from '../../sql/statement.ts';
import type { Column } from './relations.ts';

/** Where a write is among all writes. */
export interface Version {
  readonly gone: number;
  readonly fresh: number;
}

/**
 * One INSERT: a row that makes way gets a newer version of itself that is gone, and what takes its place one that is
 * newer still. So it does not matter whether a row keeps its place in the order.
 */
export function replaceRows(
  relation: string,
  columns: readonly Column[],
  { gone, fresh }: Version,
  { where, select }: { readonly where?: Statement; readonly select?: Statement },
): Statement {
  const names = columns.map((column) => name(column.name));
  const parts: Statement[] = [];
  if (select !== undefined) {
    const cast = columns.map((column) => sql`accurateCast(${name(column.name)}, ${column.type})`);
    parts.push(
      sql`SELECT ${join(cast, ', ')}, ${whole(fresh)}, 0 FROM (${select}) AS fresh (${join(names, ', ')})`,
    );
  }
  if (where !== undefined) {
    parts.push(sql`SELECT ${join(names, ', ')}, ${whole(gone)}, 1 FROM ${name(relation)} WHERE ${where}`);
  }
  return sql`INSERT INTO ${name(relation)} (${join(names, ', ')}, kepi_version, kepi_gone) ${join(parts, ' UNION ALL ')}`;
}
