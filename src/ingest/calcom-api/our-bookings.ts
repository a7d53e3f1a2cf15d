import { calcomTables } from '../../records/calcom-tables.ts';
import { all, type Statement, sql } from '../../sql/statement.ts';
import type { Pull } from '../connector.ts';
import { ourLayers } from './our-layers.ts';

const layers = ourLayers(
  calcomTables.booking,
  [
    ...['id', 'uid', 'userId', 'eventTypeId', 'title', 'description', 'startTime', 'endTime', 'location'],
    ...['createdAt', 'updatedAt', 'status', 'cancellationReason', 'fromReschedule', 'recurringEventId'],
    ...['rating', 'noShowHost', 'cancelledBy', 'rescheduledBy'],
  ],
  ['responses', 'rescheduled'],
);

/** Bookings made from one instant until before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Of the store's bookings those that this kind of source has brought: others are not its own to miss or to have. */
const ours = (workspace: number, { from, to }: Span): Statement =>
  all([sql`workspace = ${workspace}`, sql`created_at >= ${from}`, sql`created_at < ${to}`, layers]);

export async function countHeld({ read, workspace }: Pull, span: Span): Promise<number> {
  const [row] = await read(
    sql`SELECT count(DISTINCT id) AS n FROM calcom_booking WHERE ${ours(workspace, span)}`,
  );
  return row?.n as number;
}

/** By their ids, under which uids the source has them: all, or those of one host. */
export async function readHeld(
  { read, workspace }: Pull,
  span: Span,
  host: number | null,
): Promise<Map<number, string>> {
  const hosted = host === null ? sql`TRUE` : sql`user_id = ${host}`;
  const rows = await read(
    sql`SELECT DISTINCT id, uid FROM calcom_booking WHERE ${ours(workspace, span)} AND ${hosted} ORDER BY id`,
  );
  return new Map(rows.map(({ id, uid }) => [id as number, uid as string]));
}

/** When the first of them was made. */
export async function readFirst({ read, workspace }: Pull): Promise<number | null> {
  const [row] = await read(
    sql`SELECT count(*) AS n, min(created_at) AS first FROM calcom_booking WHERE workspace = ${workspace} AND ${layers}`,
  );
  return row?.n === 0 ? null : (row?.first as number);
}
