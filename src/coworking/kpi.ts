import { type KpiField, kpiFields } from '../contract/teams/team-kpi.ts';
import { join, name, type Statement, sql, word } from '../sql/statement.ts';
import { creditRules } from './credits.ts';
import { passRules } from './passes.ts';
import type { Rule } from './rule.ts';
import type { TeamMoment } from './team-moment.ts';
import { timeRules } from './times.ts';
import { uninvoicedRules } from './uninvoiced.ts';

export const kpiRules: Readonly<Record<KpiField, Rule>> = {
  ...uninvoicedRules,
  ...creditRules,
  ...passRules,
  ...timeRules,
};

export const kpiColumn = (field: KpiField) => `k_${kpiFields.indexOf(field)}`;

/** Which members' records are asked for. */
export interface Members {
  readonly workspace: number;
  readonly ids: readonly number[];
}

export const ofMembers = ({ workspace, ids }: Members): Statement =>
  sql`workspace = ${workspace} AND ${word('isOneOf', sql`coworker_id`, sql`${ids}`)}`;

/** A row for each member with records of the relation: all numbers that are made of it, in one pass. */
export function kpiQuery(relation: Rule['relation'], members: Members, at: TeamMoment): Statement {
  const sums = kpiFields.flatMap((field) => {
    const rule = kpiRules[field];
    if (rule.relation !== relation) return [];
    return sql`sum(CASE WHEN ${rule.holds(at)} THEN ${rule.value(at)} ELSE 0 END) AS ${name(kpiColumn(field))}`;
  });
  return sql`SELECT coworker_id, ${join(sums, ', ')} FROM ${name(relation)}
    WHERE ${ofMembers(members)} GROUP BY coworker_id`;
}
