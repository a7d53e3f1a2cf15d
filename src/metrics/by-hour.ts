import { clockOffsets } from '../booking/offsets.ts';
import type { Period } from '../booking/period.ts';
import { statusCodes } from '../booking/status.ts';
import type { Zone } from '../booking/zone.ts';
import { type Statement, sql, whole } from '../sql/statement.ts';
import { type AskedBookings, whereAsked } from './asked-bookings.ts';
import { hourOfDay } from './local-time.ts';

/** When the first and the last booking of a workspace start: no clock change outside of that matters. */
export const startsQuery = (workspace: number): Statement => sql`
  SELECT coalesce(min(start_time), 0) AS first, coalesce(max(start_time), 0) AS last
  FROM booking WHERE workspace = ${workspace}`;

/** The hour of the day, 0 to 23, at which a booking starts. */
export const startHour = (zone: Zone, starts: Period): Statement =>
  hourOfDay(sql`start_time`, clockOffsets(zone, starts));

export const accepted = sql`status = ${whole(statusCodes.accepted)}`;

export const byHourQuery = (asked: AskedBookings, zone: Zone, starts: Period): Statement => sql`
  SELECT ${startHour(zone, starts)} AS k_hour, count(*) AS bookings
  FROM booking ${whereAsked(asked, accepted)} GROUP BY k_hour`;
