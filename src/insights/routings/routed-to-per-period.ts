import {
  type Bucket,
  bucketsOf,
  firstDayOf,
  type Interval,
  monday,
  wholeBuckets,
} from '../../booking/buckets.ts';
import { clippedTo, type Period, toBounds } from '../../booking/period.ts';
import { periodOfDays } from '../../booking/whole-days.ts';
import { startOfDay, type Zone } from '../../booking/zone.ts';
import type {
  Performance,
  RoutedPeriod,
  RoutedTo,
  RoutedToFileInput,
  RoutedToInput,
  RoutedToLine,
  RoutedUser,
} from '../../contract/routings/routed-to-per-period.ts';
import { definitionsOf } from '../../metrics/definitions.ts';
import type { AskedResponses } from '../../metrics/routings/asked-responses.ts';
import { routedPeriodsQuery, routedUsersQuery } from '../../metrics/routings/routed-to.ts';
import type { Row } from '../../store/engine.ts';
import type { Asking } from '../asking.ts';
import { askedResponses, readRouting } from './asked-routing.ts';

const intervals: Readonly<Record<RoutedPeriod, Interval>> = {
  perDay: 'day',
  perWeek: 'week',
  perMonth: 'month',
};

interface Prepared {
  readonly asked: AskedResponses;
  readonly zone: Zone;
  readonly interval: Interval;
  readonly buckets: readonly Bucket[];
  /** The first instant of each period, also where the window begins later. */
  readonly starts: readonly string[];
  /** What counts in a period. */
  readonly within: Period;
}

async function prepare(asking: Asking, input: RoutedToFileInput): Promise<Prepared> {
  const { routedTo } = definitionsOf(asking.semantics);
  const read = readRouting(input);
  const { zone } = read;
  const interval = intervals[input.period];
  const period = routedTo.window(read.period, zone, interval);
  const touched = bucketsOf(period, zone, interval, monday, 'period');
  const asked = await askedResponses(asking, input, { ...read, period });
  const buckets = routedTo.wholePeriods ? touched.slice(0, input.limit) : touched;
  const starts = buckets.map(({ first }) => startOfDay(firstDayOf(first, interval, monday), zone));
  const last = buckets.at(-1);
  const within =
    routedTo.wholePeriods && last !== undefined
      ? { from: starts[0] ?? 0, to: wholePeriod(last, zone, interval).to }
      : period;
  return {
    asked,
    zone,
    interval,
    buckets,
    starts: starts.map((start) => new Date(start).toISOString()),
    within,
  };
}

/** Also where a window begins or ends in the middle of it. */
const wholePeriod = ({ last }: Bucket, zone: Zone, interval: Interval): Period =>
  wholeBuckets(periodOfDays({ first: last, last }, zone), zone, interval, monday);

function performanceOf({ k_total, k_hosts, k_sum, k_median }: Row): Performance {
  const total = k_total as number;
  const [all, mine] = [k_sum as number, total * (k_hosts as number)];
  if (mine > all) return 'above_average';
  if (total === k_median) return 'median';
  return mine < all ? 'below_average' : 'at_average';
}

async function readUsers(
  asking: Asking,
  { asked }: Prepared,
  input: RoutedToFileInput,
): Promise<RoutedUser[]> {
  const search = input.searchQuery?.trim() || null;
  const rows = await asking.engine.read(routedUsersQuery(asked, { search, limit: input.limit }));
  return rows.map((row) => ({
    id: row.host_id as number,
    name: row.name as string | null,
    email: row.email as string,
    avatarUrl: row.avatar_url as string | null,
    performance: performanceOf(row),
    totalBookings: row.k_total as number,
  }));
}

/** Of a user and a period the number of bookings. */
async function readTotals(
  asking: Asking,
  { asked, ...periods }: Prepared,
  users: readonly RoutedUser[],
): Promise<(user: number, bucket: Bucket) => number> {
  const ids = users.map(({ id }) => id);
  const rows =
    ids.length === 0 || periods.buckets.length === 0
      ? []
      : await asking.engine.read(routedPeriodsQuery(asked, ids, periods));
  const totals = new Map(rows.map((row) => [`${row.host_id} ${row.k_period}`, row.k_total as number]));
  return (user, { key }) => totals.get(`${user} ${key}`) ?? 0;
}

export async function routedToPerPeriod(asking: Asking, input: RoutedToInput): Promise<RoutedTo> {
  const prepared = await prepare(asking, input);
  const users = await readUsers(asking, prepared, input);
  const total = await readTotals(asking, prepared, users);
  const { asked, zone, interval, within } = prepared;
  const byId = users.map(({ id }) => id).sort((a, b) => a - b);
  return {
    users: { data: users, ...(input.bounds && toBounds(asked.period)) },
    periodStats: {
      data: prepared.buckets.flatMap((bucket, n) => {
        const bounds = input.bounds && toBounds(clippedTo(within, wholePeriod(bucket, zone, interval)));
        return byId.map((userId) => ({
          userId,
          period_start: prepared.starts[n] ?? '',
          total: total(userId, bucket),
          ...bounds,
        }));
      }),
    },
  };
}

export interface RoutedToFile {
  /** The first instants of the periods, and the zone in which they begin. */
  readonly starts: readonly string[];
  readonly zone: Zone;
  readonly blocks: AsyncIterable<RoutedToLine[]>;
}

const blockSize = 100;

/** All users, or as many as were asked for, some at a time. */
export async function routedToFile(asking: Asking, input: RoutedToFileInput): Promise<RoutedToFile> {
  const prepared = await prepare(asking, input);
  const users = await readUsers(asking, prepared, input);
  return { starts: prepared.starts, zone: prepared.zone, blocks: linesOf(asking, prepared, users) };
}

async function* linesOf(
  asking: Asking,
  prepared: Prepared,
  users: readonly RoutedUser[],
): AsyncGenerator<RoutedToLine[]> {
  for (let from = 0; from < users.length; from += blockSize) {
    const block = users.slice(from, from + blockSize);
    const total = await readTotals(asking, prepared, block);
    yield block.map((user) => ({
      ...user,
      periodStats: prepared.buckets.map((bucket, n) => ({
        period_start: prepared.starts[n] ?? '',
        total: total(user.id, bucket),
      })),
    }));
  }
}
