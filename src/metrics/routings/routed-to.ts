import type { Interval } from '../../booking/buckets.ts';
import { monday } from '../../booking/buckets.ts';
import { dayOffsets } from '../../booking/offsets.ts';
import type { Period } from '../../booking/period.ts';
import type { Zone } from '../../booking/zone.ts';
import { any, type Statement, sql, word } from '../../sql/statement.ts';
import { bucketNumber, localDay } from '../local-time.ts';
import { textTest } from '../text-test.ts';
import { type AskedResponses, whereAskedResponses } from './asked-responses.ts';

interface Listing {
  readonly search: string | null;
  readonly limit: number | undefined;
}

const holding = (operand: string) =>
  any([sql`person.name`, sql`person.email`].map((text) => textTest(text, { operator: 'contains', operand })));

/**
 * The hosts of routed bookings who are searched for, each with his bookings, and beside them what the performance of
 * anybody is held against: the number of all hosts, the sum of their bookings, and the upper median.
 */
export function routedUsersQuery(asked: AskedResponses, { search, limit }: Listing): Statement {
  return sql`
    SELECT host_id, k_total, k_hosts, k_sum, k_median, person.name, person.email, person.avatar_url FROM (
      SELECT host_id, k_total, k_hosts, k_sum,
        max(CASE WHEN k_place = ${word('divide', sql`k_hosts`, sql`2`)} + 1 THEN k_total ELSE 0 END) OVER () AS k_median
      FROM (
        SELECT host_id, k_total, count(*) OVER () AS k_hosts, sum(k_total) OVER () AS k_sum,
          row_number() OVER (ORDER BY k_total, host_id) AS k_place
        FROM (
          SELECT host_id, count(DISTINCT booking_id) AS k_total
          FROM routing_response ${whereAskedResponses(asked, sql`host_known`)} GROUP BY host_id
        ) counted
      ) placed
    ) held
    JOIN person ON person.workspace = ${asked.granted.workspace} AND person.id = held.host_id
    ${search === null ? sql`` : sql`WHERE ${holding(search)}`}
    ORDER BY ${asked.definitions.routedTo.order} ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`;
}

/** The bookings of some hosts in each period that has any, under the number of its bucket. */
export function routedPeriodsQuery(
  asked: AskedResponses,
  hosts: readonly number[],
  { zone, interval, within }: { zone: Zone; interval: Interval; within: Period },
): Statement {
  const day = localDay(sql`created_at`, dayOffsets(zone, within));
  const listed = word('isOneOf', sql`host_id`, sql`${hosts}`);
  return sql`
    SELECT host_id, ${bucketNumber(day, interval, monday)} AS k_period, count(DISTINCT booking_id) AS k_total
    FROM routing_response ${whereAskedResponses({ ...asked, period: within }, sql`host_known`, listed)}
    GROUP BY host_id, k_period`;
}
