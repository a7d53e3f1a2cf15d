import { type BookingClass, classCodes } from '../booking/booking-class.ts';
import type { RowMetric, RowSelect, RowsInput, SortableColumn } from '../contract/rows.ts';
import { all, join, type Statement, sql, whole, word } from '../sql/statement.ts';
import { type AskedBookings, whereAsked } from './asked-bookings.ts';
import { basisColumn, basisOf } from './booking-filters.ts';
import { accepted } from './by-hour.ts';
import { inList } from './members.ts';
import { ofKnownEventType } from './popular-events.ts';

/** Which bookings are behind a number. */
function behind({ definitions, now }: AskedBookings): Readonly<Record<RowMetric, Statement>> {
  const ofClass = (name: BookingClass) => sql`${definitions.bookingClass(now)} = ${whole(classCodes[name])}`;
  return {
    created: sql`TRUE`,
    scheduled: ofClass('scheduled'),
    completed: ofClass('completed'),
    rescheduled: ofClass('rescheduled'),
    cancelled: ofClass('cancelled'),
    rejected: ofClass('rejected'),
    pending: ofClass('pending'),
    no_show: sql`no_show_host`,
    no_show_guest: sql`no_show_guests > 0`,
    rating: sql`rating IS NOT NULL`,
    csat: sql`rating > 3`,
    duration: definitions.duration.of(now),
  };
}

const className = sql`CASE k_class ${join(
  Object.entries(classCodes).map(([name, code]) => sql`WHEN ${whole(code)} THEN ${name}`),
  ' ',
)} END`;

const sortable: Readonly<Record<SortableColumn, Statement>> = {
  id: sql`id`,
  uid: sql`uid`,
  title: sql`title`,
  createdAt: sql`created_at`,
  timeStatus: className,
  eventTypeId: sql`event_type_id`,
  eventLength: sql`event_length`,
  startTime: sql`start_time`,
  endTime: sql`end_time`,
  paid: sql`paid`,
  userEmail: sql`host_email`,
  userUsername: sql`host_username`,
  rating: sql`rating`,
  ratingFeedback: sql`rating_feedback`,
  noShowHost: sql`no_show_host`,
  noShowGuestsCount: sql`no_show_guests`,
  utm_source: sql`utm_source`,
  utm_medium: sql`utm_medium`,
  utm_campaign: sql`utm_campaign`,
  utm_term: sql`utm_term`,
  utm_content: sql`utm_content`,
};

export const isPerGuest = (select: RowSelect): boolean =>
  select !== undefined && 'metric' in select && select.metric === 'no_show_guest';

/** Which of the asked bookings the rows are; `hour` is the hour at which a booking starts. */
export function chosenBy(asked: AskedBookings, select: RowSelect, hour: Statement): Statement {
  if (select === undefined) return sql`TRUE`;
  if ('hour' in select) return sql`${accepted} AND ${hour} = ${select.hour}`;
  if ('list' in select) return inList(asked, select.list);
  if ('eventType' in select) return sql`${ofKnownEventType} AND event_type_id = ${select.eventType}`;
  const ofMetric = behind(asked)[select.metric];
  return select.bucket === undefined ? ofMetric : all([ofMetric, inBucket(asked, select.bucket)]);
}

/** By the date that the chart is about. */
function inBucket({ filters }: AskedBookings, { from, to }: { from: string; to: string }): Statement {
  const instant = basisColumn(basisOf(filters).basis);
  return sql`${instant} BETWEEN ${Date.parse(from)} AND ${Date.parse(to)}`;
}

export interface ChosenRows {
  readonly asked: AskedBookings;
  readonly chosen: Statement;
  readonly perGuest: boolean;
}

/** How many rows there are: bookings, or guests. */
export const rowCountQuery = ({ asked, chosen, perGuest }: ChosenRows): Statement => sql`
  SELECT ${perGuest ? sql`coalesce(sum(no_show_guests), 0)` : sql`count(*)`} AS total
  FROM booking ${whereAsked(asked, chosen)}`;

/** The rows in order; a guest's has his place among the booking's no-shows in `n`. */
export function rowsQuery(
  { asked, chosen, perGuest }: ChosenRows,
  { sorting, offset, limit }: Pick<RowsInput, 'sorting' | 'offset' | 'limit'>,
): Statement {
  const order = (sorting?.length ? sorting : [{ id: 'createdAt', desc: true } as const]).map(
    ({ id, desc }) => (desc ? sql`${sortable[id]} DESC NULLS FIRST` : sql`${sortable[id]} ASC NULLS LAST`),
  );
  return sql`
    SELECT id, uid, title, created_at, ${asked.definitions.bookingClass(asked.now)} AS k_class,
      event_type_id, event_length, start_time, end_time, paid, host_email, host_username,
      rating, rating_feedback, no_show_host, no_show_guests, attendees,
      utm_source, utm_medium, utm_campaign, utm_term, utm_content, responses, ${perGuest ? sql`n` : sql`0 AS n`}
    FROM booking ${perGuest ? word('timesEach', sql`no_show_guests`) : sql``} ${whereAsked(asked, chosen)}
    ORDER BY ${join([...order, sql`id DESC`, sql`n`], ', ')}
    ${limit === undefined ? sql`` : sql`LIMIT ${limit}`} ${offset === undefined ? sql`` : sql`OFFSET ${offset}`}`;
}
