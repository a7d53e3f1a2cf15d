import { timeKinds } from '../../coworking/record-kinds.ts';
import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { sql, whole } from '../../sql/statement.ts';
import type { SettledKind } from './settled-kind.ts';

const t = nexudusEntities;

/** Without those that were cancelled: a cancelled booking names its original, or has its id. */
export const settledBookings: SettledKind = {
  relation: 'coworking_time',
  kind: timeKinds.booking,
  source: t.bookings,
  keeps: [
    [
      'block_cancelled',
      (from, ids) => sql`
        SELECT original_booking_id AS gone_id FROM ${from(t.cancelledBookings, { column: 'original_booking_id', ids })} c
        WHERE original_booking_id <> 0
        UNION ALL SELECT id FROM ${from(t.cancelledBookings, { column: 'id', ids })} c
        WHERE coalesce(original_booking_id, 0) = 0`,
    ],
  ],
  select: (from, workspace, ids) => sql`
    SELECT ${workspace} AS as_workspace, r.coworker_id, ${whole(timeKinds.booking)} AS as_kind, r.id, r.from_time, r.to_time, r.resource_id,
      r.resource_name, r.teams_at_the_time_of_booking
    FROM ${from(t.bookings, { column: 'id', ids })} r
    WHERE r.coworker_id IS NOT NULL AND r.from_time IS NOT NULL AND r.to_time IS NOT NULL
      AND r.id NOT IN (SELECT gone_id FROM block_cancelled)
    ORDER BY r.coworker_id`,
};

export const settledCheckins: SettledKind = {
  relation: 'coworking_time',
  kind: timeKinds.checkin,
  source: t.checkins,
  select: (from, workspace, ids) => sql`
    SELECT ${workspace} AS as_workspace, r.coworker_id, ${whole(timeKinds.checkin)} AS as_kind, r.id, r.from_time, r.to_time, r.business_id,
      r.business_name, r.teams_at_the_time_of_checkin
    FROM ${from(t.checkins, { column: 'id', ids })} r
    WHERE r.coworker_id IS NOT NULL AND r.from_time IS NOT NULL
    ORDER BY r.coworker_id`,
};
