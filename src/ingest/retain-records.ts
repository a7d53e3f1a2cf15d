import type { SourceTable } from '../records/source-table.ts';
import { all, name, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { keyList, keyText } from './record-key.ts';
import { ofTable, tombstone } from './tombstones.ts';
import { markGone } from './unsettled.ts';

/**
 * Leaves a tombstone of `asOf` for every record whose key is not in `brought`, and removes what it outdates. A record
 * that the store has yet to see gets its tombstone when it comes. `whole` is when the last such import was taken. Tells
 * how many are gone.
 */
export async function retainRecords(
  writer: Writer,
  table: SourceTable,
  brought: string,
  workspace: number,
  { asOf, whole = 0 }: { readonly asOf: number; readonly whole: number | undefined },
): Promise<number> {
  const keys = keyList(table);
  const ours = ofTable(table, workspace);
  const stored = name(table.stored);
  await writer.keep(
    'gone_record',
    sql`SELECT DISTINCT ${keys} FROM ${stored} kept
      WHERE workspace = ${workspace} AND (${keys}) NOT IN (SELECT ${keys} FROM ${name(brought)})`,
  );
  await writer.keep(
    'gone_id',
    sql`SELECT DISTINCT id FROM (
        SELECT ${keyText(table)} AS id FROM gone_record UNION ALL
        SELECT id FROM tombstone WHERE ${ours} AND id NOT IN (SELECT ${keyText(table)} FROM ${name(brought)})
      ) gone WHERE id NOT IN (SELECT id FROM tombstone WHERE ${ours} AND version >= ${asOf})`,
  );
  await writer.replace(
    'tombstone',
    sql`${ours} AND id IN (SELECT id FROM gone_id)`,
    sql`${tombstone(table, workspace, sql`id`, asOf)} FROM gone_id`,
  );
  await writer.replace(
    'whole_table',
    ours,
    sql`SELECT ${workspace} AS workspace, ${table.stored} AS source_table, ${Math.max(asOf, whole)} AS as_of`,
  );

  const outdated = all([
    sql`workspace = ${workspace}`,
    sql`version <= ${asOf}`,
    sql`(${keys}) IN (SELECT ${keys} FROM gone_record)`,
  ]);
  const [counted] = await writer.read(
    sql`SELECT count(*) AS n FROM (SELECT DISTINCT ${keys} FROM ${stored} WHERE ${outdated}) gone`,
  );
  const count = counted?.n as number;
  if (count > 0) {
    const kept = sql`(SELECT * FROM ${stored} WHERE workspace = ${workspace} AND (${keys}) IN (SELECT ${keys} FROM gone_record))`;
    await markGone(writer, { table, workspace, kept, changed: sql`gone_record` });
    await writer.remove(table.stored, outdated);
  }
  await writer.drop('gone_record');
  await writer.drop('gone_id');
  return count;
}
