import { sql } from '../sql/statement.ts';
import type { Asking } from './asking.ts';

/** Ids of the teams that an owner or admin of the team or of its parent organisation may read; an operator may read all. */
export async function readableTeams(
  { engine, caller: { workspace, userId, operator } }: Pick<Asking, 'engine' | 'caller'>,
  only?: number,
): Promise<number[]> {
  const teams = await engine.read(
    sql`SELECT team.id AS team_id, count(member.user_id) AS memberships FROM team
      LEFT JOIN member ON member.workspace = ${workspace} AND member.user_id = ${userId ?? -1}
        AND member.reads_insights AND (member.team_id = team.id OR member.team_id = team.parent_id)
      WHERE team.workspace = ${workspace} ${only === undefined ? sql`` : sql`AND team.id = ${only}`}
      GROUP BY team.id`,
  );
  return teams.filter(({ memberships }) => memberships || operator).map(({ team_id }) => team_id as number);
}

/** The organisation that the caller is an accepted member of, the one with the lowest id of several, if he may read it. */
export async function readableOrganisation({
  engine,
  caller: { workspace, userId },
}: Pick<Asking, 'engine' | 'caller'>): Promise<number | null> {
  if (userId === null) return null;
  const organisations = await engine.read(
    sql`SELECT team_id, reads_insights FROM member
      WHERE workspace = ${workspace} AND user_id = ${userId} AND of_organization`,
  );
  const [own] = organisations.sort((a, b) => (a.team_id as number) - (b.team_id as number));
  return own?.reads_insights ? (own.team_id as number) : null;
}
