import { dayOffsets } from '../booking/offsets.ts';
import type { Period } from '../booking/period.ts';
import type { Zone } from '../booking/zone.ts';
import { localDay } from '../metrics/local-time.ts';
import { type Statement, sql, whole } from '../sql/statement.ts';
import { type Members, ofMembers } from './kpi.ts';
import { timeKinds } from './record-kinds.ts';
import { ofKind } from './rule.ts';

const begun = ({ from, to }: Period): Statement => sql`from_time >= ${from} AND from_time < ${to}`;

export const bookingsOfDaysQuery = (members: Members, days: Period): Statement => sql`
  SELECT id, coworker_id, from_time, to_time, place_id, place FROM coworking_time
  WHERE ${ofMembers(members)} AND ${ofKind(timeKinds.booking)} AND ${begun(days)}
  ORDER BY from_time, id LIMIT ${whole(100_000)}`;

/** A row for each kind and each day on which there was any: who, and how long. */
export const attendedDaysQuery = (members: Members, days: Period, zone: Zone): Statement => sql`
  SELECT kind, ${localDay(sql`from_time`, dayOffsets(zone, days))} AS k_day,
    count(DISTINCT coworker_id) AS k_coworkers, sum(CASE WHEN to_time > from_time THEN to_time - from_time ELSE 0 END) AS k_time
  FROM coworking_time WHERE ${ofMembers(members)} AND ${begun(days)} GROUP BY kind, k_day`;
