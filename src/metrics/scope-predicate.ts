import type { Scope } from '../booking/scope.ts';
import { all, any, type Statement, sql, word } from '../sql/statement.ts';

const personalOf = (people: readonly number[]) =>
  people.length === 0 ? [] : [sql`(team_id IS NULL AND ${word('isOneOf', sql`user_id`, sql`${people}`)})`];

/** The rows of `booking` that a scope holds; every question starts from it. */
export function inScope({ workspace, rows }: Scope): Statement {
  const ours = sql`workspace = ${workspace}`;
  switch (rows.kind) {
    case 'workspace':
      return ours;
    case 'personal':
      return all([ours, sql`team_id IS NULL`, sql`user_id = ${rows.userId}`]);
    case 'team':
      return all([ours, any([sql`team_id = ${rows.teamId}`, ...personalOf(rows.members)])]);
    case 'organisation':
      return all([ours, any([sql`org_id = ${rows.orgId}`, ...personalOf(rows.strays)])]);
  }
}
