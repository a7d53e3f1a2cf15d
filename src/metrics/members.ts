import { all, join, name, type Statement, sql, whole } from '../sql/statement.ts';
import { type AskedBookings, whereAsked } from './asked-bookings.ts';

/** Which bookings of a host the lists count. */
const countedOfHosts = ({ definitions, now }: Pick<AskedBookings, 'definitions' | 'now'>) => ({
  bookings: sql`TRUE`,
  cancelled: definitions.memberCancelled(now),
  completed: definitions.memberCompleted(now),
  no_shows: sql`no_show_host`,
  rated: sql`rating IS NOT NULL`,
});

/** Which lists there are: what must be above 0, and by what they go. */
const lists = {
  mostBookings: { matching: 'bookings', by: sql`bookings DESC` },
  leastBookings: { matching: 'bookings', by: sql`bookings` },
  mostCancelled: { matching: 'cancelled', by: sql`cancelled DESC` },
  mostCompleted: { matching: 'completed', by: sql`completed DESC` },
  leastCompleted: { matching: 'completed', by: sql`completed` },
  mostNoShow: { matching: 'no_shows', by: sql`no_shows DESC` },
  highestRatings: { matching: 'rated', by: sql`mean_rating DESC` },
  lowestRatings: { matching: 'rated', by: sql`mean_rating` },
} as const satisfies Record<
  string,
  { readonly matching: keyof ReturnType<typeof countedOfHosts>; readonly by: Statement }
>;

/** The bookings that a list counts, of all hosts. */
export const inList = (asked: AskedBookings, list: MemberList): Statement =>
  all([ofKnownHost, countedOfHosts(asked)[lists[list].matching]]);

export type MemberList = keyof typeof lists;
const memberLists = Object.keys(lists) as MemberList[];

const ofKnownHost = sql`host_known`;

export const listLength = 10;

/** The column that holds a host's place, from 1, in a list. */
export const placeColumn = (list: MemberList) => `place_${memberLists.indexOf(list)}`;

/** The hosts who are in any of the lists, with their counts and their places; one pass for all eight. */
export function membersQuery(asked: AskedBookings): Statement {
  const counts = Object.entries(countedOfHosts(asked)).map(
    ([count, which]) => sql`count(*) FILTER (WHERE ${which}) AS ${name(count)}`,
  );
  const places = memberLists.map((list) => {
    const { matching, by } = lists[list];
    const has = sql`${name(matching)} > 0`;
    return sql`CASE WHEN ${has} THEN row_number() OVER (PARTITION BY ${has} ORDER BY ${by}, user_id) END AS ${name(placeColumn(list))}`;
  });
  const listed = memberLists.map((list) => sql`${name(placeColumn(list))} <= ${whole(listLength)}`);
  return sql`SELECT placed.*, person.username, person.name, person.email, person.avatar_url FROM (
    SELECT *, ${join(places, ', ')} FROM (
      SELECT user_id, ${join(counts, ', ')}, coalesce(sum(rating), 0) AS rating_sum,
        sum(rating) / nullif(count(rating), 0) AS mean_rating
      FROM booking ${whereAsked(asked, ofKnownHost)} GROUP BY user_id
    ) counted
  ) placed
  JOIN person ON person.workspace = ${asked.scope.workspace} AND person.id = placed.user_id
  WHERE ${join(listed, ' OR ')}`;
}
