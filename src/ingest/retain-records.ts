import type { SourceTable } from '../records/source-table.ts';
import { all, name, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { keyList, keyText } from './record-key.ts';
import { ofTable, tombstone } from './tombstones.ts';
import { markGone } from './unsettled.ts';
import { markWholeOwners } from './whole-owners.ts';

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
  await keepGone(writer, table, workspace, sql`(${keys}) NOT IN (SELECT ${keys} FROM ${name(brought)})`);
  await writer.keep(
    'gone_id',
    sql`SELECT DISTINCT id FROM (
        SELECT ${keyText(table)} AS id FROM gone_record UNION ALL
        SELECT id FROM tombstone WHERE ${ours} AND id NOT IN (SELECT ${keyText(table)} FROM ${name(brought)})
      ) gone WHERE id NOT IN (SELECT id FROM tombstone WHERE ${ours} AND version >= ${asOf})`,
  );
  await writer.replace(
    'whole_table',
    ours,
    sql`SELECT ${workspace} AS workspace, ${table.stored} AS source_table, ${Math.max(asOf, whole)} AS as_of`,
  );
  return bury(writer, table, workspace, asOf);
}

/** Removes records whose `column` is one of `owners`, of which `brought` has all. */
export async function retainOf(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  asOf: number,
  { column, owners, brought }: { readonly column: string; readonly owners: string; readonly brought: string },
): Promise<number> {
  const keys = keyList(table);
  const owned = sql`${name(column)} IN (SELECT id FROM ${name(owners)})`;
  await keepGone(
    writer,
    table,
    workspace,
    sql`${owned} AND (${keys}) NOT IN (SELECT ${keys} FROM ${name(brought)})`,
  );
  await markWholeOwners(writer, table, workspace, asOf, owners);
  return takeAway(writer, table, workspace, asOf);
}

/** Removes the records with these keys, as far as they are not newer than `asOf`; one that is yet to come stays out, too. */
export async function removeRecords(
  writer: Writer,
  table: SourceTable,
  keyed: string,
  workspace: number,
  asOf: number,
): Promise<number> {
  await writer.keep('gone_record', sql`SELECT DISTINCT ${keyList(table)} FROM ${name(keyed)}`);
  return buryKept(writer, table, workspace, asOf);
}

const keepGone = (writer: Writer, table: SourceTable, workspace: number, where: Statement) =>
  writer.keep(
    'gone_record',
    sql`SELECT DISTINCT ${keyList(table)} FROM ${name(table.stored)} kept WHERE workspace = ${workspace} AND ${where}`,
  );

async function buryKept(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  asOf: number,
): Promise<number> {
  const buried = sql`SELECT id FROM tombstone WHERE ${ofTable(table, workspace)} AND version >= ${asOf}`;
  await writer.keep(
    'gone_id',
    sql`SELECT id FROM (SELECT ${keyText(table)} AS id FROM gone_record) gone WHERE id NOT IN (${buried})`,
  );
  return bury(writer, table, workspace, asOf);
}

/** What is in `gone_id` gets a tombstone, and what is in `gone_record` and is not newer goes. */
async function bury(writer: Writer, table: SourceTable, workspace: number, asOf: number): Promise<number> {
  await writer.replace(
    'tombstone',
    sql`${ofTable(table, workspace)} AND id IN (SELECT id FROM gone_id)`,
    sql`${tombstone(table, workspace, sql`id`, asOf)} FROM gone_id`,
  );
  await writer.drop('gone_id');
  return takeAway(writer, table, workspace, asOf);
}

/** What is in `gone_record` and is not newer goes. */
async function takeAway(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  asOf: number,
): Promise<number> {
  const keys = keyList(table);
  const stored = name(table.stored);
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
  return count;
}
