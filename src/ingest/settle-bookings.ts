import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceTable } from '../records/source-table.ts';
import { toldTables } from '../records/told-tables.ts';
import { join, type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { type BookingFacts, settledBookings } from './settled-bookings.ts';
import { unsettledIds } from './unsettled.ts';

const t = calcomTables;
const blockSize = 100_000;

/** Which bookings hang on a marked record, as ids. */
function outdated(table: SourceTable, workspace: number): Statement | null {
  const booked = sql`SELECT id FROM booking WHERE workspace = ${workspace}`;
  const marks = unsettledIds(table, workspace);
  switch (table) {
    case t.booking:
    case t.attendee:
    case t.tracking:
    case toldTables.guest:
    case toldTables.telling:
      return marks;
    case t.eventType:
    case toldTables.eventType:
      return sql`${booked} AND event_type_id IN (${marks})`;
    case t.users:
    case toldTables.person:
      return sql`${booked} AND user_id IN (${marks})`;
    case t.membership:
      return sql`${booked} AND team_id IS NULL AND user_id IN (${marks})`;
    case t.team:
      return sql`${booked} AND (team_id IN (${marks}) OR user_id IN (SELECT user_id FROM touched_member))`;
    default:
      return null;
  }
}

/** Who is in a marked team, or in a team of one. A step at a time: ClickHouse gets lost in lists within lists. */
async function keepTouchedMembers(writer: Writer, workspace: number): Promise<void> {
  const marks = unsettledIds(t.team, workspace);
  await writer.keep(
    'touched_team',
    sql`${marks} UNION ALL SELECT id FROM team WHERE workspace = ${workspace} AND parent_id IN (${marks})`,
  );
  await writer.keep(
    'touched_member',
    sql`SELECT user_id FROM member WHERE workspace = ${workspace} AND team_id IN (SELECT id FROM touched_team)`,
  );
  await writer.drop('touched_team');
}

/** Keeps which bookings hang on marked records as `outdated_booking`, and tells how many there are. */
export async function keepOutdatedBookings(
  writer: Writer,
  workspace: number,
  touched: readonly SourceTable[],
): Promise<number> {
  const parts = touched.flatMap((table) => outdated(table, workspace) ?? []);
  if (parts.length === 0) return 0;
  if (touched.includes(t.team)) await keepTouchedMembers(writer, workspace);
  await writer.keep(
    'outdated_booking',
    sql`SELECT id, (row_number() OVER (ORDER BY id) - 1) AS place
    FROM (SELECT DISTINCT id FROM (${join(parts, ' UNION ALL ')}) parts WHERE id IS NOT NULL) ids`,
  );
  if (touched.includes(t.team)) await writer.drop('touched_member');
  const [counted] = await writer.read(sql`SELECT count(*) AS total FROM outdated_booking`);
  const total = counted?.total as number;
  if (total === 0) await writer.drop('outdated_booking');
  return total;
}

export async function settleBookings(
  writer: Writer,
  workspace: number,
  total: number,
  facts: BookingFacts,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (let done = 0; done < total; done += blockSize) {
    onProgress(done, total);
    const ids = sql`SELECT id FROM outdated_booking WHERE place >= ${done} AND place < ${done + blockSize}`;
    await writer.replace(
      'booking',
      sql`workspace = ${workspace} AND id IN (${ids})`,
      settledBookings(facts, workspace, ids),
    );
  }
  onProgress(total, total);
}
