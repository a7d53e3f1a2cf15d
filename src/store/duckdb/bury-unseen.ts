import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceTable } from '../../records/source-table.ts';
import { keyColumns, keyText } from './key-columns.ts';
import { tombstoneHash } from './tombstone-hash.ts';

/** A staged record that the store has never seen was not in the last import that brought its table whole. */
export async function buryUnseen(
  connection: DuckDBConnection,
  table: SourceTable,
  staged: string,
  workspace: number,
  near: string,
): Promise<void> {
  const wholes = await connection.runAndReadAll(
    `SELECT as_of FROM whole_table WHERE workspace = ${workspace} AND source_table = '${table.stored}'`,
  );
  const asOf = wholes.getRowsJS()[0]?.[0];
  if (asOf === undefined) return;
  const same = keyColumns(table)
    .map((column) => `kept.${column} = staged.${column}`)
    .join(' AND ');
  const ours = `workspace = ${workspace} AND source_table = '${table.stored}'`;
  await connection.run(`
    INSERT INTO tombstone
    SELECT DISTINCT ${workspace}, '${table.stored}', ${keyText(table, 'staged')}, ${asOf}, ${tombstoneHash}
    FROM ${staged} staged
    WHERE NOT EXISTS (SELECT 1 FROM ${table.stored} kept WHERE ${near} AND ${same})
      AND ${keyText(table, 'staged')} NOT IN (SELECT id FROM tombstone WHERE ${ours})`);
}
