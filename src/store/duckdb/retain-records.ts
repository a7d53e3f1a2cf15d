import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceTable } from '../../records/source-table.ts';
import { identifyingColumns, keyColumns, keyText } from './key-columns.ts';

/** No content hash is as large, so at equal versions the tombstone wins. */
const tombstoneHash = 2 ** 53;

/** Leaves a tombstone for every record whose key is not in `${staged}_keys` and which is not newer than `asOf`. */
export async function retainRecords(
  connection: DuckDBConnection,
  table: SourceTable,
  staged: string,
  workspace: number,
  asOf: number,
): Promise<number> {
  const keys = keyColumns(table);
  const key = keys.join(', ');
  const same = keys.map((column) => `kept.${column} = gone.${column}`).join(' AND ');
  const identifying = identifyingColumns(table);
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE ${staged}_gone AS
    SELECT ${key} FROM ${table.stored} kept
    WHERE workspace = ${workspace}
      AND NOT EXISTS (SELECT 1 FROM ${staged}_keys gone WHERE ${same})
    GROUP BY ${key} HAVING max(version) <= ${asOf}`);
  await connection.run(`
    CREATE TEMP TABLE IF NOT EXISTS ${staged}_changed AS
    SELECT ${identifying.join(', ')} FROM ${table.stored} WHERE FALSE`);
  await connection.run(`
    INSERT INTO ${staged}_changed
    SELECT ${identifying.map((column) => `kept.${column}`).join(', ')}
    FROM ${table.stored} kept JOIN ${staged}_gone gone ON ${same} WHERE kept.workspace = ${workspace}`);
  await connection.run(`
    DELETE FROM tombstone WHERE workspace = ${workspace} AND source_table = '${table.stored}'
      AND id IN (SELECT ${keyText(table, 'gone')} FROM ${staged}_gone gone)`);
  await connection.run(`
    INSERT INTO tombstone
    SELECT ${workspace}, '${table.stored}', ${keyText(table, 'gone')}, ${asOf}, ${tombstoneHash} FROM ${staged}_gone gone`);
  await connection.run(`
    DELETE FROM ${table.stored} AS kept USING ${staged}_gone gone WHERE kept.workspace = ${workspace} AND ${same}`);
  const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${staged}_gone`);
  await connection.run(`DROP TABLE ${staged}_gone`);
  await connection.run(`DROP TABLE ${staged}_keys`);
  return Number(counted.getRowsJS()[0]?.[0]);
}
