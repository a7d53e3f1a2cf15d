import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceTable } from '../../records/source-table.ts';
import type { MergeCounts } from '../engine.ts';
import { buryUnseen } from './bury-unseen.ts';
import { judgeLayers } from './judge-layers.ts';
import { keptNear } from './kept-near.ts';
import { identifyingColumns, keyColumns, keyText } from './key-columns.ts';

/**
 * The newer version wins, on a tie the one with the larger hash. Records that carry different columns lie beside
 * each other, so that a partial record never hides what another one brought. What a tombstone outdates stays out.
 */
export async function mergeRecords(
  connection: DuckDBConnection,
  table: SourceTable,
  staged: string,
  workspace: number,
): Promise<MergeCounts> {
  const keys = keyColumns(table);
  const columns = ['carried', 'version', 'hash', ...table.columns.map(({ stored }) => stored)];
  const sameLayer = ['carried', ...keys].map((key) => `kept.${key} = judged.${key}`).join(' AND ');
  const near = await keptNear(connection, table, staged, workspace);
  const changed = identifyingColumns(table).join(', ');

  await buryUnseen(connection, table, staged, workspace, near('kept'));
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE ${staged}_judged AS
    SELECT judged.*, kept.version AS kept_version, CASE
      WHEN gone.id IS NOT NULL THEN 'stale'
      WHEN kept.version IS NULL THEN 'added'
      WHEN kept.hash = judged.hash THEN CASE WHEN judged.version > kept.version THEN 'seen again' ELSE 'unchanged' END
      WHEN judged.version > kept.version OR (judged.version = kept.version AND judged.hash > kept.hash) THEN 'updated'
      ELSE 'stale' END AS verdict
    FROM (
      SELECT rowid AS place, ${['carried', 'version', 'hash', ...keys].join(', ')} FROM ${staged}
      WHERE rowid IN (
        SELECT arg_max(rowid, (version, hash)) FROM ${staged} GROUP BY ${keys.join(', ')}, carried)
    ) judged
    LEFT JOIN (
      SELECT ${['carried', 'version', 'hash', ...keys].join(', ')} FROM ${table.stored} kept WHERE ${near('kept')}
    ) kept ON ${sameLayer}
    LEFT JOIN tombstone gone ON gone.workspace = ${workspace} AND gone.source_table = '${table.stored}'
      AND gone.id = ${keyText(table, 'judged')}
      AND (gone.version > judged.version OR (gone.version = judged.version AND gone.hash >= judged.hash))`);
  await judgeLayers(connection, table, staged, near('other'));
  const counted = await connection.runAndReadAll(
    `SELECT verdict, count(*) FROM ${staged}_judged GROUP BY verdict`,
  );
  const counts = new Map(counted.getRowsJS().map(([verdict, n]) => [String(verdict), Number(n)]));
  const count = (...verdicts: string[]) =>
    verdicts.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0);

  await connection.run(`
    CREATE TEMP TABLE IF NOT EXISTS ${staged}_changed AS SELECT ${changed} FROM ${table.stored} WHERE FALSE`);
  if (count('updated') > 0) {
    await connection.run(`
      INSERT INTO ${staged}_changed SELECT ${identifyingColumns(table)
        .map((column) => `kept.${column}`)
        .join(', ')}
      FROM ${table.stored} kept JOIN ${staged}_judged judged ON ${sameLayer}
      WHERE ${near('kept')} AND judged.verdict = 'updated'`);
    await connection.run(`
      DELETE FROM ${table.stored} AS kept USING ${staged}_judged judged
      WHERE ${near('kept')} AND ${sameLayer} AND judged.verdict = 'updated'`);
  }
  if (count('added', 'added to', 'updated') > 0) {
    const written = `FROM ${staged} WHERE rowid IN (
      SELECT place FROM ${staged}_judged WHERE verdict IN ('added', 'added to', 'updated'))`;
    await connection.run(`INSERT INTO ${staged}_changed SELECT ${changed} ${written}`);
    await connection.run(`
      INSERT INTO ${table.stored} (workspace, ${columns.join(', ')})
      SELECT ${workspace}, ${columns.join(', ')} ${written}`);
  }
  if (count('seen again') > 0) {
    await connection.run(`
      UPDATE ${table.stored} AS kept SET version = judged.version FROM ${staged}_judged judged
      WHERE ${near('kept')} AND ${sameLayer} AND judged.verdict = 'seen again'`);
  }
  await connection.run(`DROP TABLE ${staged}_judged`);
  await connection.run(`DROP TABLE ${staged}`);
  return {
    added: count('added'),
    updated: count('updated', 'added to'),
    unchanged: count('unchanged', 'seen again'),
    stale: count('stale'),
  };
}
