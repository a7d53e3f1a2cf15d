import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceTable } from '../../records/source-table.ts';
import { keyColumns } from './key-columns.ts';

/**
 * Which kept records the staged ones can meet: those of the workspace between the least and the greatest staged key.
 * Dumps come in the order of their ids, so of ten million records a merge looks at a few.
 */
export async function keptNear(
  connection: DuckDBConnection,
  table: SourceTable,
  staged: string,
  workspace: number,
): Promise<(alias: string) => string> {
  const [first] = keyColumns(table);
  const ours = (alias: string) => `${alias}.workspace = ${workspace}`;
  if (table.columns.find(({ stored }) => stored === first)?.type !== 'integer') return ours;
  const read = await connection.runAndReadAll(`SELECT min(${first}), max(${first}) FROM ${staged}`);
  const [least, greatest] = read.getRowsJS()[0] ?? [];
  if (least === null || least === undefined) return ours;
  return (alias) => `${ours(alias)} AND ${alias}.${first} BETWEEN ${least} AND ${greatest}`;
}
