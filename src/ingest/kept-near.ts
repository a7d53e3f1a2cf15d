import { name, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import type { StagedPart } from './merge-records.ts';
import { keyColumns } from './record-key.ts';

/**
 * A FROM item: which kept records the staged ones can meet. Dumps come in the order of their ids, so between the
 * least and the greatest of them lie few of ten million.
 */
export async function keptNear(writer: Writer, { table, workspace, staged }: StagedPart): Promise<Statement> {
  const [first = ''] = keyColumns(table);
  const key = name(first);
  const ours = sql`SELECT * FROM ${name(table.stored)} WHERE workspace = ${workspace}
    AND ${key} IN (SELECT ${key} FROM ${staged} brought)`;
  if (table.columns.find(({ stored }) => stored === first)?.type !== 'integer') return sql`(${ours})`;
  const [range] = await writer.read(
    sql`SELECT min(${key}) AS least, max(${key}) AS greatest FROM ${staged} brought`,
  );
  if (range === undefined || range.least === null) return sql`(${ours})`;
  return sql`(${ours} AND ${key} BETWEEN ${range.least as number} AND ${range.greatest as number})`;
}
