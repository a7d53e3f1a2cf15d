import { name, type Statement, sql } from '../sql/statement.ts';
import type { StagedPart } from './merge-records.ts';
import { keyColumns } from './record-key.ts';

/**
 * A FROM item: which kept records the staged ones can meet. Dumps come in the order of their ids, so between the
 * least and the greatest of them lie few of ten million.
 */
export function keptNear({ table, workspace, staged, range }: StagedPart): Statement {
  const key = name(keyColumns(table)[0] ?? '');
  const between = range === null ? sql`` : sql` AND ${key} BETWEEN ${range[0]} AND ${range[1]}`;
  return sql`(SELECT * FROM ${name(table.stored)} WHERE workspace = ${workspace}${between}
    AND ${key} IN (SELECT ${key} FROM ${staged} brought))`;
}
