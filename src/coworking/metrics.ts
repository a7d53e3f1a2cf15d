import type { Period } from '../booking/period.ts';
import { all, any, join, name, type Statement, sql, whole, word } from '../sql/statement.ts';
import { type Members, ofMembers } from './kpi.ts';
import { monthNumber, withinMonths } from './months.ts';
import { itemKinds, lineUnits, timeKinds } from './record-kinds.ts';
import { ofKind } from './rule.ts';
import { lasted } from './times.ts';

/** What the months of a team are asked about. */
export interface AskedMonths {
  readonly members: Members;
  /** The caller, as far as he is a member. */
  readonly mine: readonly number[];
  /** The wordings of teams at the time that are, or may be, the team. */
  readonly namings: readonly string[];
  /** Money in another one is left out. */
  readonly currency: string | null;
  /** The last one is the current one. */
  readonly months: readonly Period[];
  readonly now: number;
}

const isOf = (ids: readonly number[]) => word('isOneOf', sql`coworker_id`, sql`${ids}`);

/** What the records of members say of their teams at the time, each wording once. */
export const namingsQuery = (
  relation: 'coworking_time' | 'coworking_item',
  { members }: AskedMonths,
): Statement => sql`
  SELECT team_names FROM ${name(relation)}
  WHERE ${ofMembers(members)} AND team_names IS NOT NULL AND team_names <> '' GROUP BY team_names`;

/** Of members the records of this month, and of past ones those that do not name other teams alone. */
function ofTeam({ members, namings, months }: AskedMonths, instant: Statement): Statement {
  const now = sql`${instant} >= ${months.at(-1)?.from ?? 0}`;
  const unnamed = sql`coalesce(team_names, '') = ''`;
  // An empty list has no type.
  const named =
    namings.length === 0
      ? []
      : [sql`(team_names IS NOT NULL AND ${word('isOneOf', sql`team_names`, sql`${namings}`)})`];
  return all([isOf(members.ids), any([now, unnamed, ...named])]);
}

const summed = (columns: Readonly<Record<string, readonly [Statement, Statement]>>) =>
  join(
    Object.entries(columns).map(
      ([column, [holds, value]]) =>
        sql`sum(CASE WHEN ${holds} THEN ${value} ELSE 0 END) AS ${name(`k_${column}`)}`,
    ),
    ', ',
  );

const seen = ({ members, months }: AskedMonths, instant: Statement) =>
  sql`${ofMembers(members)} AND ${withinMonths(instant, months)}`;

/** A row for each month with bookings or check-ins. */
export function timesByMonthQuery(asked: AskedMonths): Statement {
  const instant = sql`from_time`;
  const [team, mine] = [ofTeam(asked, instant), isOf(asked.mine)];
  const [booking, checkin] = [ofKind(timeKinds.booking), ofKind(timeKinds.checkin)];
  const time = lasted(asked);
  return sql`SELECT ${monthNumber(instant, asked.months)} AS k_month, ${summed({
    team_booked: [sql`${booking} AND ${team}`, time],
    my_booked: [sql`${booking} AND ${mine}`, time],
    team_checked: [sql`${checkin} AND ${team}`, time],
    my_checked: [sql`${checkin} AND ${mine}`, time],
    bookings: [sql`${booking} AND ${team}`, sql`1`],
  })} FROM coworking_time WHERE ${seen(asked, instant)} GROUP BY k_month`;
}

const amount = sql`coalesce(amount, 0)`;

/** A row for each month with invoices, lines, or what is not invoiced yet. */
export function itemsByMonthQuery(asked: AskedMonths): Statement {
  const instant = sql`dated_at`;
  const [team, mine] = [ofTeam(asked, instant), isOf(asked.mine)];
  const invoice = sql`${ofKind(itemKinds.invoice)} AND NOT cancelled`;
  const line = (unit: number) =>
    sql`${ofKind(itemKinds.invoiceLine)} AND NOT cancelled AND unit = ${whole(unit)} AND ${team}`;
  const open = (kind: number) => sql`${ofKind(kind)} AND NOT invoiced AND NOT cancelled AND ${team}`;
  const unpaid = sql`${invoice} AND NOT coalesce(paid, FALSE) AND ${team}`;
  return sql`SELECT ${monthNumber(instant, asked.months)} AS k_month, ${summed({
    my_invoiced: [sql`${invoice} AND ${mine}`, amount],
    team_invoiced: [sql`${invoice} AND ${team}`, amount],
    tax: [sql`${invoice} AND ${team}`, sql`coalesce(tax, 0)`],
    bookings: [line(lineUnits.booking), amount],
    other: [line(lineUnits.other), amount],
    unpaid: [unpaid, sql`coalesce(due, 0)`],
    due: [sql`${unpaid} AND due_at < ${asked.now}`, sql`coalesce(due, 0)`],
    unpaid_attendees: [
      sql`${ofKind(itemKinds.attendee)} AND invoiced AND NOT coalesce(paid, FALSE) AND ${team}`,
      amount,
    ],
    products: [open(itemKinds.product), amount],
    extra_services: [sql`${open(itemKinds.extraService)} AND NOT of_booking`, amount],
    charges: [sql`${open(itemKinds.extraService)} AND of_booking`, amount],
    passes: [open(itemKinds.pass), amount],
  })} FROM coworking_item WHERE ${seen(asked, instant)}
    AND (currency IS NULL OR currency = ${asked.currency ?? ''}) GROUP BY k_month`;
}

export function passesUsedQuery(asked: AskedMonths): Statement {
  const instant = sql`used_at`;
  return sql`SELECT ${monthNumber(instant, asked.months)} AS k_month, count(*) AS k_used FROM coworking_item
    WHERE ${all([seen(asked, instant), ofKind(itemKinds.pass), sql`used`, ofTeam(asked, instant)])} GROUP BY k_month`;
}

/** How many contracts were active at some moment of each month, and when the next invoice is due. */
export function contractsQuery({ members, months }: AskedMonths): Statement {
  const active = months.map(
    ({ from, to }, n) => sql`count(*) FILTER (WHERE (valid_from IS NULL OR valid_from < ${to})
      AND (expires_at > ${from} OR (expires_at IS NULL AND used))) AS ${name(`k_${n}`)}`,
  );
  return sql`SELECT ${join(active, ', ')}, min(CASE WHEN used THEN due_at ELSE NULL END) AS k_next
    FROM coworking_item WHERE ${ofMembers(members)} AND ${ofKind(itemKinds.contract)}`;
}

/** When the caller was last seen. */
export const lastAccessQuery = ({ members, mine, now }: AskedMonths): Statement => sql`
  SELECT max(from_time) AS k_last, count(*) AS k_rows FROM coworking_time
  WHERE ${all([sql`workspace = ${members.workspace}`, isOf(mine), sql`from_time <= ${now}`])}`;
