import type { Granted } from '../booking/scope.ts';
import { all, any, type Statement, sql, word } from '../sql/statement.ts';

/** The ids of the people of a scope, in rows; null where all of the workspace are. */
export function peopleInScope({ workspace, of }: Granted): Statement | null {
  switch (of.kind) {
    case 'workspace':
      return null;
    case 'personal':
      return sql`SELECT id AS user_id FROM person WHERE workspace = ${workspace} AND id = ${of.userId}`;
    case 'team':
      return sql`SELECT user_id FROM member WHERE workspace = ${workspace} AND team_id = ${of.teamId}`;
    case 'organisation':
      return sql`SELECT user_id FROM personal_org WHERE workspace = ${workspace} AND org_id = ${of.orgId}
        UNION ALL SELECT user_id FROM stray WHERE workspace = ${workspace} AND org_id = ${of.orgId}`;
  }
}

/** By name, those without one last. */
export const peopleQuery = (workspace: number, ids: readonly number[] | null): Statement => sql`
  SELECT id AS user_id, username, name, email, avatar_url FROM person
  WHERE ${all([sql`workspace = ${workspace}`, ...(ids === null ? [] : [word('isOneOf', sql`id`, sql`${ids}`)])])}
  ORDER BY name NULLS LAST, id`;

/** Those of the teams of a scope, and the personal ones of its people. */
export function eventTypesQuery({ workspace, of }: Granted, people: readonly number[] | null): Statement {
  const ofPeople = (ids: readonly number[]) => sql`id IN (SELECT event_type_id FROM personal_event_type
    WHERE workspace = ${workspace} AND ${word('isOneOf', sql`user_id`, sql`${ids}`)})`;
  const inScope = any([
    ...(of.kind === 'team' ? [sql`team_id = ${of.teamId}`] : []),
    ...(of.kind === 'organisation' ? [sql`org_id = ${of.orgId}`] : []),
    people === null ? sql`TRUE` : ofPeople(people),
  ]);
  return sql`SELECT id, name FROM event_type WHERE workspace = ${workspace} AND ${inScope} ORDER BY name, id`;
}
