import type { KpiField } from '../contract/teams/team-kpi.ts';
import { name, type Statement, sql } from '../sql/statement.ts';
import { kpiRules, type Members, ofMembers } from './kpi.ts';
import type { TeamMoment } from './team-moment.ts';

const columns = {
  coworking_item: sql`coworker_id, kind, id, label, dated_at, valid_from, expires_at, invoiced, amount, currency,
    remaining, unit`,
  coworking_time: sql`coworker_id, kind, id, place, from_time, to_time`,
};

const behind = (field: KpiField, members: Members, at: TeamMoment): Statement => {
  const { relation, holds } = kpiRules[field];
  return sql`FROM ${name(relation)} WHERE ${ofMembers(members)} AND ${holds(at)}`;
};

/** How many records are behind a number, and what they sum up to. */
export const recordCountQuery = (field: KpiField, members: Members, at: TeamMoment): Statement => sql`
  SELECT count(*) AS k_rows, sum(${kpiRules[field].value(at)}) AS k_sum ${behind(field, members, at)}`;

export const recordsQuery = (
  field: KpiField,
  members: Members,
  at: TeamMoment,
  { offset, limit }: { readonly offset: number; readonly limit: number | undefined },
): Statement => sql`
  SELECT ${columns[kpiRules[field].relation]}, ${kpiRules[field].value(at)} AS k_value ${behind(field, members, at)}
  ORDER BY coworker_id, id DESC ${limit === undefined ? sql`` : sql`LIMIT ${limit}`} OFFSET ${offset}`;
