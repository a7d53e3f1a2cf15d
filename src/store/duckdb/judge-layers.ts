import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceTable } from '../../records/source-table.ts';
import { keyColumns } from './key-columns.ts';

/**
 * Where records carry different columns: the first to carry its columns adds to a record that is there, and one that
 * is seen again takes the fields back that another has changed since.
 */
export async function judgeLayers(
  connection: DuckDBConnection,
  table: SourceTable,
  staged: string,
  near: string,
): Promise<void> {
  const carried = await connection.runAndReadAll(`
    SELECT carried FROM ${table.stored} other WHERE ${near} UNION SELECT carried FROM ${staged}_judged`);
  if (carried.currentRowCount <= 1) return;
  const same = keyColumns(table)
    .map((column) => `other.${column} = staged.${column}`)
    .join(' AND ');
  const other = `SELECT 1 FROM ${table.stored} other WHERE ${near} AND ${same}
    AND other.carried <> staged.carried`;
  await connection.run(`
    UPDATE ${staged}_judged AS staged SET verdict = 'added to' WHERE verdict = 'added' AND EXISTS (${other})`);
  await connection.run(`
    UPDATE ${staged}_judged AS staged SET verdict = 'updated' WHERE verdict = 'seen again' AND EXISTS (${other}
      AND (other.version, other.hash) > (staged.kept_version, staged.hash)
      AND (other.version, other.hash) < (staged.version, staged.hash))`);
}
