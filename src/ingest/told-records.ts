import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceTable } from '../records/source-table.ts';
import { toldTables } from '../records/told-tables.ts';
import { join, name, type Statement, sql } from '../sql/statement.ts';
import { ofTable } from './tombstones.ts';

const t = calcomTables;

/** Where what is told in passing stands for records that no source has brought. */
export const toldFor: ReadonlyMap<SourceTable, SourceTable> = new Map([
  [t.users, toldTables.person],
  [t.team, toldTables.team],
  [t.eventType, toldTables.eventType],
  [t.routingForm, toldTables.form],
]);

const standsFor = new Map([...toldFor].map(([table, told]) => [told, table]));

/** With each table that is told of the one that it stands for. */
export const withToldFor = (touched: readonly SourceTable[]): readonly SourceTable[] => [
  ...touched,
  ...touched.flatMap((table) => standsFor.get(table) ?? []),
];

/** A FROM item: the records, and what was told of those that nobody has brought and that are not known to be gone. */
export function withTold(
  table: SourceTable,
  workspace: number,
  { records, told }: { readonly records: Statement; readonly told: Statement },
): Statement {
  const [key] = table.key;
  const id = name(key ?? '');
  const names = toldFor.get(table)?.columns.map(({ stored }) => stored) ?? [];
  const columns = (stands: boolean) =>
    join(
      table.columns.map(({ stored }) =>
        stands && !names.includes(stored) ? sql`NULL AS ${name(stored)}` : name(stored),
      ),
      ', ',
    );
  const brought = sql`SELECT ${id} FROM ${name(table.stored)} WHERE workspace = ${workspace}`;
  const gone = sql`SELECT id FROM tombstone WHERE ${ofTable(table, workspace)}`;
  return sql`(
    SELECT ${columns(false)} FROM ${records} brought
    UNION ALL
    SELECT ${columns(true)} FROM ${told} told
    WHERE ${id} NOT IN (${brought}) AND CAST(${id} AS VARCHAR) NOT IN (${gone})
  )`;
}
