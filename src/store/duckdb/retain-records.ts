import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceTable } from '../../records/source-table.ts';
import { identifyingColumns, keyColumns, keyText } from './key-columns.ts';
import { tombstoneHash } from './tombstone-hash.ts';

/**
 * Leaves a tombstone of `asOf` for every record whose key is not in `${staged}_keys`, and removes what it outdates.
 * A record that the store has yet to see gets its tombstone when it comes.
 */
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
  const outdated = `kept.workspace = ${workspace} AND kept.version <= ${asOf}`;
  const identifying = identifyingColumns(table);
  const ours = `workspace = ${workspace} AND source_table = '${table.stored}'`;
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE ${staged}_gone AS
    SELECT DISTINCT ${key} FROM ${table.stored} kept
    WHERE workspace = ${workspace} AND NOT EXISTS (SELECT 1 FROM ${staged}_keys gone WHERE ${same})`);
  await connection.run(`
    UPDATE tombstone SET version = ${asOf} WHERE ${ours} AND version < ${asOf}
      AND id NOT IN (SELECT ${keyText(table, 'brought')} FROM ${staged}_keys brought)`);
  await connection.run(`
    INSERT INTO tombstone
    SELECT ${workspace}, '${table.stored}', ${keyText(table, 'gone')}, ${asOf}, ${tombstoneHash} FROM ${staged}_gone gone
    WHERE ${keyText(table, 'gone')} NOT IN (SELECT id FROM tombstone WHERE ${ours})`);
  await connection.run(`
    INSERT INTO whole_table VALUES (${workspace}, '${table.stored}', ${asOf})
    ON CONFLICT DO UPDATE SET as_of = greatest(as_of, excluded.as_of)`);

  await connection.run(`
    CREATE TEMP TABLE IF NOT EXISTS ${staged}_changed AS
    SELECT ${identifying.join(', ')} FROM ${table.stored} WHERE FALSE`);
  await connection.run(`
    INSERT INTO ${staged}_changed
    SELECT ${identifying.map((column) => `kept.${column}`).join(', ')}
    FROM ${table.stored} kept JOIN ${staged}_gone gone ON ${same} WHERE ${outdated}`);
  const counted = await connection.runAndReadAll(`
    SELECT count(*) FROM ${staged}_gone gone
    WHERE EXISTS (SELECT 1 FROM ${table.stored} kept WHERE ${same} AND ${outdated})`);
  await connection.run(
    `DELETE FROM ${table.stored} AS kept USING ${staged}_gone gone WHERE ${outdated} AND ${same}`,
  );
  await connection.run(`DROP TABLE ${staged}_gone`);
  await connection.run(`DROP TABLE ${staged}_keys`);
  return Number(counted.getRowsJS()[0]?.[0]);
}
