import { badRequest, Refusal } from '../booking/refusal.ts';
import type { Granted } from '../booking/scope.ts';
import type { AskedScope } from '../contract/asked-scope.ts';
import { sql } from '../sql/statement.ts';
import type { Asking } from './asking.ts';

const forbidden = () =>
  new Refusal(
    'ForbiddenException',
    'You may not read the insights of this team or organisation; that takes an accepted membership as its owner or admin',
  );

/** The caller and the scope he asks for become what he may see, or a refusal. */
export async function authorize(asking: Asking, { scope, selectedTeamId }: AskedScope): Promise<Granted> {
  const { workspace, userId, operator } = asking.caller;
  switch (scope) {
    case 'user':
      if (userId === null) {
        throw badRequest(
          'scope: "user" needs a person of the source, and the owner of this key is an operator only; ask for "team" or "org"',
          { field: 'scope', value: scope, allowed: ['team', 'org'] },
        );
      }
      return { workspace, of: { kind: 'personal', userId } };
    case 'team':
      if (selectedTeamId === undefined) {
        throw badRequest('selectedTeamId: scope "team" needs the id of a team', { field: 'selectedTeamId' });
      }
      await requireReadableTeam(asking, selectedTeamId);
      return { workspace, of: { kind: 'team', teamId: selectedTeamId } };
    case 'org': {
      if (operator && selectedTeamId === undefined) return { workspace, of: { kind: 'workspace' } };
      const orgId = operator
        ? await namedOrganisation(asking, selectedTeamId ?? -1)
        : await ownOrganisation(asking);
      return { workspace, of: { kind: 'organisation', orgId } };
    }
  }
}

/** An owner or admin of the team or of its parent organisation may read it. */
async function requireReadableTeam(
  { engine, caller: { workspace, userId, operator } }: Asking,
  teamId: number,
): Promise<void> {
  const [found] = await engine.read(
    sql`SELECT count(member.user_id) AS memberships FROM team
      LEFT JOIN member ON member.workspace = ${workspace} AND member.user_id = ${userId ?? -1}
        AND member.reads_insights AND (member.team_id = team.id OR member.team_id = team.parent_id)
      WHERE team.workspace = ${workspace} AND team.id = ${teamId} GROUP BY team.id`,
  );
  if (found === undefined || !(found.memberships || operator)) throw forbidden();
}

/** The organisation that the caller is an accepted member of; the one with the lowest id of several. */
async function ownOrganisation({ engine, caller: { workspace, userId } }: Asking): Promise<number> {
  if (userId === null) throw forbidden();
  const organisations = await engine.read(
    sql`SELECT team_id, reads_insights FROM member
      WHERE workspace = ${workspace} AND user_id = ${userId} AND of_organization`,
  );
  const [own] = organisations.sort((a, b) => (a.team_id as number) - (b.team_id as number));
  if (!own?.reads_insights) throw forbidden();
  return own.team_id as number;
}

async function namedOrganisation({ engine, caller: { workspace } }: Asking, orgId: number): Promise<number> {
  const found = await engine.read(
    sql`SELECT id FROM team WHERE workspace = ${workspace} AND id = ${orgId} AND is_organization`,
  );
  if (found.length === 0) throw forbidden();
  return orgId;
}
