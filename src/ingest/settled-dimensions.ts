import { calcomTables } from '../records/calcom-tables.ts';
import { type Statement, sql } from '../sql/statement.ts';
import type { FromCurrent } from './current-records.ts';

export const settledPeople = (from: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace}, id, username, name, email, avatar_url, week_start
  FROM ${from(calcomTables.users)} u WHERE email IS NOT NULL`;

export const settledTeams = (from: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace}, id, name, slug, parent_id, coalesce(is_organization, FALSE)
  FROM ${from(calcomTables.team)} t WHERE name IS NOT NULL`;

/** Accepted memberships only: a pending one gives nothing. */
export const settledMembers = (from: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace}, m.team_id, m.user_id,
    coalesce(m.role IN ('OWNER', 'ADMIN'), FALSE) OR coalesce(m.custom_role_id IN (
      SELECT role_id FROM ${from(calcomTables.rolePermission)} p WHERE resource = 'insights' AND action = 'read'
    ), FALSE), coalesce(team.is_organization, FALSE)
  FROM ${from(calcomTables.membership)} m
  LEFT JOIN team ON team.workspace = ${workspace} AND team.id = m.team_id
  WHERE m.accepted`;

/** Each person with each organisation that he is in, by a membership of it or of one of its teams. */
const membersOfOrganisations = (workspace: number): Statement => sql`
  SELECT DISTINCT member.user_id, organization.id AS org_id
  FROM member
  JOIN team ON team.workspace = ${workspace} AND team.id = member.team_id
  JOIN team organization ON organization.workspace = ${workspace} AND organization.is_organization
    AND (organization.id = team.id OR organization.id = team.parent_id)
  WHERE member.workspace = ${workspace}`;

/** The organisation that a person's personal bookings are settled under; the lowest id of several. */
export const settledPersonalOrgs = (_: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace}, user_id, min(org_id) FROM (${membersOfOrganisations(workspace)}) found GROUP BY user_id`;

/** Who is in an organisation, and has his personal bookings settled under another one. */
export const settledStrays = (_: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace}, found.org_id, found.user_id FROM (${membersOfOrganisations(workspace)}) found
  JOIN personal_org ON personal_org.workspace = ${workspace} AND personal_org.user_id = found.user_id
  WHERE personal_org.org_id <> found.org_id`;

/** Named \`teamSlug/slug\` or \`username/slug\`, by the slug alone where there is no such name. */
export const settledEventTypes = (from: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace}, e.id,
    CASE WHEN coalesce(team.slug, person.username) IS NULL THEN '' ELSE coalesce(team.slug, person.username) || '/' END
      || coalesce(e.slug, e.title, ''),
    e.team_id, CASE WHEN team.is_organization THEN team.id ELSE team.parent_id END, e.parent_id, e.length
  FROM ${from(calcomTables.eventType)} e
  LEFT JOIN team ON team.workspace = ${workspace} AND team.id = e.team_id
  LEFT JOIN person ON person.workspace = ${workspace} AND person.id = e.user_id`;

/** Whose personal bookings an event type is for. */
export const settledPersonalEventTypes = (from: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace}, user_id, id FROM ${from(calcomTables.eventType)} e
  WHERE user_id IS NOT NULL AND team_id IS NULL`;
