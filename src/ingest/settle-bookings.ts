import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceTable } from '../records/source-table.ts';
import { join, name, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import type { FromCurrent } from './current-records.ts';
import { settledBookings } from './settled-bookings.ts';
import { stagedName } from './staged-record.ts';

const t = calcomTables;
const blockSize = 100_000;

const changed = (table: SourceTable) => name(`${stagedName(table)}_changed`);

/** Which bookings hang on a changed record: as ids, from the ids that the record has or had, whoever brought them. */
function outdated(table: SourceTable, workspace: number): Statement | null {
  const booked = sql`SELECT id FROM booking WHERE workspace = ${workspace}`;
  switch (table) {
    case t.booking:
      return sql`SELECT id FROM ${changed(t.booking)}`;
    case t.attendee:
    case t.tracking:
      return sql`SELECT booking_id AS id FROM ${changed(table)} UNION ALL SELECT booking_id FROM ${name(table.stored)}
        WHERE workspace = ${workspace} AND id IN (SELECT id FROM ${changed(table)})`;
    case t.eventType:
      return sql`${booked} AND event_type_id IN (SELECT id FROM ${changed(t.eventType)})`;
    case t.users:
      return sql`${booked} AND user_id IN (SELECT id FROM ${changed(t.users)})`;
    case t.membership:
      return sql`${booked} AND team_id IS NULL AND user_id IN (SELECT user_id FROM ${changed(t.membership)})`;
    case t.team:
      return sql`${booked} AND (team_id IN (SELECT id FROM ${changed(t.team)}) OR user_id IN (
        SELECT user_id FROM member WHERE workspace = ${workspace} AND team_id IN (
          SELECT id FROM ${changed(t.team)} UNION ALL
          SELECT id FROM team WHERE workspace = ${workspace} AND parent_id IN (SELECT id FROM ${changed(t.team)}))))`;
    default:
      return null;
  }
}

export async function settleBookings(
  writer: Writer,
  workspace: number,
  touched: readonly SourceTable[],
  from: FromCurrent,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const parts = touched.flatMap((table) => outdated(table, workspace) ?? []);
  if (parts.length === 0) return;
  await writer.run(sql`CREATE TEMPORARY TABLE outdated_booking AS
    SELECT id, (row_number() OVER (ORDER BY id) - 1) AS place
    FROM (SELECT DISTINCT id FROM (${join(parts, ' UNION ALL ')}) parts WHERE id IS NOT NULL) ids`);
  const [counted] = await writer.read(sql`SELECT count(*) AS total FROM outdated_booking`);
  const total = counted?.total as number;
  for (let done = 0; done < total; done += blockSize) {
    onProgress(done, total);
    const ids = sql`SELECT id FROM outdated_booking WHERE place >= ${done} AND place < ${done + blockSize}`;
    await writer.replace('booking', ids, workspace, settledBookings(from, workspace, ids));
  }
  onProgress(total, total);
}
