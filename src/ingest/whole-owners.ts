import { calcomTables } from '../records/calcom-tables.ts';
import { nexudusEntities } from '../records/nexudus-entities.ts';
import type { SourceTable } from '../records/source-table.ts';
import { toldTables } from '../records/told-tables.ts';
import { join, name, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { keyColumns, keyList } from './record-key.ts';
import { judgedName } from './staged-record.ts';
import { tombstoneHash } from './tombstones.ts';

/** Of which records a source can say that an owner has these alone, and by which column. */
const ownedBy: ReadonlyMap<SourceTable, string> = new Map([
  [calcomTables.attendee, 'booking_id'],
  [calcomTables.bookingSeat, 'booking_id'],
  [calcomTables.tracking, 'booking_id'],
  [calcomTables.assignmentReason, 'booking_id'],
  [toldTables.guest, 'booking_id'],
  [nexudusEntities.invoiceLines, 'coworker_invoice_id'],
]);

/** They lie among the tombstones: as of when an owner had no others than those that were brought. */
const marksOf = (table: SourceTable, workspace: number) =>
  sql`workspace = ${workspace} AND source_table = ${`${table.stored} of`}`;

export async function markWholeOwners(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  asOf: number,
  owners: string,
): Promise<void> {
  if (!ownedBy.has(table)) throw new Error(`${table.name} is not known to have an owner`);
  const newer = sql`SELECT id FROM tombstone WHERE ${marksOf(table, workspace)} AND version >= ${asOf}`;
  await writer.keep(
    'whole_owner',
    sql`SELECT id FROM (SELECT DISTINCT CAST(id AS VARCHAR) AS id FROM ${name(owners)}) owned WHERE id NOT IN (${newer})`,
  );
  await writer.replace(
    'tombstone',
    sql`${marksOf(table, workspace)} AND id IN (SELECT id FROM whole_owner)`,
    sql`SELECT ${workspace} AS workspace, ${`${table.stored} of`} AS source_table, id, ${asOf} AS version,
      ${tombstoneHash} AS hash FROM whole_owner`,
  );
  await writer.drop('whole_owner');
}

/** A record that the store does not have was not among those of its owner, when these were all and it is not newer. */
export async function judgeOwned(
  writer: Writer,
  table: SourceTable,
  workspace: number,
  { staged, kept }: { readonly staged: Statement; readonly kept: Statement },
): Promise<void> {
  const owner = ownedBy.get(table);
  if (owner === undefined) return;
  const marks = sql`SELECT id AS owner_text, version AS whole_at FROM tombstone WHERE ${marksOf(table, workspace)}`;
  const [marked] = await writer.read(sql`SELECT owner_text FROM (${marks}) marks LIMIT 1`);
  if (marked === undefined) return;
  const columns = ['place', 'carried', 'version', 'hash', ...keyColumns(table), 'kept_version'];
  await writer.keep(
    'judged_owned',
    sql`SELECT ${join(
      columns.map((column) => sql`judged.${name(column)} AS ${name(column)}`),
      ', ',
    )}, CASE WHEN judged.verdict = 'added' AND owned.place IS NOT NULL THEN 'stale' ELSE judged.verdict END AS verdict
      FROM ${name(judgedName)} judged
      LEFT JOIN (
        SELECT brought.place AS place FROM ${staged} brought
        JOIN (${marks}) whole ON whole.owner_text = CAST(brought.${name(owner)} AS VARCHAR)
        WHERE brought.version <= whole.whole_at
          AND (${keyList(table, 'brought')}) NOT IN (
            SELECT ${keyList(table, 'kept')} FROM ${kept} kept
            JOIN (${marks}) marks ON marks.owner_text = CAST(kept.${name(owner)} AS VARCHAR)
            WHERE kept.version <= marks.whole_at
          )
      ) owned ON owned.place = judged.place`,
  );
  await writer.keep(judgedName, sql`SELECT * FROM judged_owned`);
  await writer.drop('judged_owned');
}
