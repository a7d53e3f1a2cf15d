import type { SourceTable } from '../records/source-table.ts';
import { type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { keyList, keyText } from './record-key.ts';

/** No content hash is as large, so at equal versions the tombstone wins. */
const tombstoneHash = Number.MAX_SAFE_INTEGER;

export const ofTable = (table: SourceTable, workspace: number): Statement =>
  sql`workspace = ${workspace} AND source_table = ${table.stored}`;

/** What a tombstone is, whose id the FROM item that follows has. */
export const tombstone = (table: SourceTable, workspace: number, id: Statement, asOf: number): Statement =>
  sql`SELECT DISTINCT ${workspace} AS workspace, ${table.stored} AS source_table, ${id} AS id,
    ${asOf} AS version, ${tombstoneHash} AS hash`;

/** When the last import was taken that brought the table whole. */
export async function readWhole(
  writer: Writer,
  table: SourceTable,
  workspace: number,
): Promise<number | null> {
  const [whole] = await writer.read(sql`SELECT as_of FROM whole_table WHERE ${ofTable(table, workspace)}`);
  return (whole?.as_of ?? null) as number | null;
}

/** A staged record that the store has never seen was not in the last import that brought its table whole. */
export async function buryUnseen(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  { staged, kept }: { readonly staged: Statement; readonly kept: Statement },
): Promise<void> {
  const asOf = await readWhole(writer, table, workspace);
  if (asOf === null) return;
  const buried = sql`SELECT id FROM tombstone WHERE ${ofTable(table, workspace)}`;
  await writer.insert(
    'tombstone',
    sql`${tombstone(table, workspace, keyText(table), asOf)} FROM ${staged} unseen
      WHERE (${keyList(table)}) NOT IN (SELECT ${keyList(table)} FROM ${kept} kept) AND ${keyText(table)} NOT IN (${buried})`,
  );
}
