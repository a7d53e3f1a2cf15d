import { calcomTables } from '../records/calcom-tables.ts';
import { nexudusEntities } from '../records/nexudus-entities.ts';
import type { SourceTable } from '../records/source-table.ts';
import { toldTables } from '../records/told-tables.ts';
import { join, name, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { keyColumns, keyList } from './record-key.ts';
import { ofTable } from './tombstones.ts';

const t = calcomTables;
const n = nexudusEntities;

/** By which numbers of its records what hangs on a table is found again; of any other table all of it is. */
const markedBy = new Map<SourceTable, readonly string[]>([
  [t.booking, ['id']],
  [t.attendee, ['booking_id']],
  [t.tracking, ['booking_id']],
  [t.eventType, ['id']],
  [t.users, ['id']],
  [t.membership, ['user_id']],
  [t.team, ['id']],
  [t.routingFormResponse, ['id']],
  [t.assignmentReason, ['booking_id']],
  [toldTables.guest, ['booking_id']],
  [toldTables.telling, ['booking_id']],
  [toldTables.person, ['id']],
  [toldTables.team, ['id']],
  [toldTables.eventType, ['id']],
  // Ids of bookings, too, where it is the booking under another name.
  [n.cancelledBookings, ['id', 'original_booking_id']],
  ...[
    ...[n.businesses, n.timePasses, n.contracts, n.bookings, n.checkins, n.products, n.extraServices],
    ...[n.bookingCredits, n.coworkerTimePasses, n.eventAttendees, n.invoices, n.invoiceLines],
  ].map((table): [SourceTable, string[]] => [table, ['id']]),
]);

/** The marks of one table, as a list of numbers. */
export const unsettledIds = (table: SourceTable, workspace: number): Statement =>
  sql`SELECT id FROM unsettled WHERE ${ofTable(table, workspace)}`;

interface Changed {
  readonly table: SourceTable;
  readonly workspace: number;
  /** FROM items: the staged records, and the kept ones that they can meet. */
  readonly staged: Statement;
  readonly kept: Statement;
  /** A FROM item with its WHERE: the keys that change, with their places among the staged. */
  readonly changed: Statement;
}

/** Written before the records themselves: where a store cannot do all or nothing, what hangs on them is not forgotten. */
export async function markUnsettled(
  writer: Writer,
  { table, workspace, staged, kept, changed }: Changed,
): Promise<void> {
  const columns = markedBy.get(table);
  if (columns === undefined) return mark(writer, table, workspace, sql`SELECT 0 AS id`);
  const ids = columns.flatMap((column) => {
    const id = name(column);
    const brought = sql`SELECT ${id} AS id FROM ${staged} brought WHERE place IN (SELECT place FROM ${changed})`;
    return keyColumns(table)[0] === column ? [brought] : [brought, keptIds(table, kept, changed, id)];
  });
  await mark(writer, table, workspace, join(ids, ' UNION ALL '));
}

/** Which word of who did not come is the newer one can turn, though neither has changed. */
export async function markSeenAgain(
  writer: Writer,
  { table, workspace, staged, changed }: Omit<Changed, 'kept'>,
): Promise<void> {
  const said = sql`no_show IS NOT NULL`;
  const { stored } = toldTables.guest;
  const telling = new Map([
    [
      t.attendee,
      sql`booking_id IN (SELECT booking_id FROM ${name(stored)} WHERE workspace = ${workspace} AND ${said})`,
    ],
    [toldTables.guest, said],
  ]).get(table);
  if (telling === undefined) return;
  await mark(
    writer,
    table,
    workspace,
    sql`SELECT booking_id AS id FROM ${staged} brought WHERE place IN (SELECT place FROM ${changed}) AND ${telling}`,
  );
}

/** For kept records that are about to go. */
export async function markGone(
  writer: Writer,
  { table, workspace, kept, changed }: Omit<Changed, 'staged'>,
): Promise<void> {
  const columns = markedBy.get(table);
  const ids = columns?.map((column) => keptIds(table, kept, changed, name(column))) ?? [sql`SELECT 0 AS id`];
  await mark(writer, table, workspace, join(ids, ' UNION ALL '));
}

const keptIds = (table: SourceTable, kept: Statement, changed: Statement, id: Statement) =>
  sql`SELECT ${id} AS id FROM ${kept} kept WHERE (${keyList(table)}) IN (SELECT ${keyList(table)} FROM ${changed})`;

const mark = (writer: Writer, table: SourceTable, workspace: number, ids: Statement) =>
  writer.insert(
    'unsettled',
    sql`SELECT DISTINCT ${workspace} AS workspace, ${table.stored} AS source_table, id
      FROM (${ids}) marks WHERE id IS NOT NULL`,
  );
