import type { SourceTable } from '../records/source-table.ts';
import { type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { keyList, keyText } from './record-key.ts';

/** No content hash is as large, so at equal versions the tombstone wins. */
export const tombstoneHash = Number.MAX_SAFE_INTEGER;

export const ofTable = (table: SourceTable, workspace: number): Statement =>
  sql`workspace = ${workspace} AND source_table = ${table.stored}`;

/** What a tombstone is, whose id the FROM item that follows has. */
export const tombstone = (table: SourceTable, workspace: number, id: Statement, asOf: number): Statement =>
  sql`SELECT DISTINCT ${workspace} AS workspace, ${table.stored} AS source_table, ${id} AS id,
    ${asOf} AS version, ${tombstoneHash} AS hash`;

/** When the last import was taken that brought a table whole, by the table's stored name. */
export async function readWholes(writer: Writer, workspace: number): Promise<ReadonlyMap<string, number>> {
  const wholes = await writer.read(
    sql`SELECT source_table, as_of FROM whole_table WHERE workspace = ${workspace}`,
  );
  return new Map(wholes.map(({ source_table, as_of }) => [source_table as string, as_of as number]));
}

interface Unseen {
  /** FROM items: the staged records, and the kept ones that they can meet. */
  readonly staged: Statement;
  readonly kept: Statement;
  /** When the last import was taken that brought the table whole. */
  readonly asOf: number;
}

/** A staged record that the store has never seen was not in the last import that brought its table whole. */
export async function buryUnseen(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  { staged, kept, asOf }: Unseen,
): Promise<void> {
  const buried = sql`SELECT id FROM tombstone WHERE ${ofTable(table, workspace)}`;
  await writer.insert(
    'tombstone',
    sql`${tombstone(table, workspace, keyText(table), asOf)} FROM ${staged} unseen
      WHERE (${keyList(table)}) NOT IN (SELECT ${keyList(table)} FROM ${kept} kept) AND ${keyText(table)} NOT IN (${buried})`,
  );
}
