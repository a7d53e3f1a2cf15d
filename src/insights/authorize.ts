import { badRequest, Refusal } from '../booking/refusal.ts';
import type { Scope } from '../booking/scope.ts';
import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import type { Asking } from './asking.ts';

type AskedScope = Pick<BookingInsightsInput, 'scope' | 'selectedTeamId'>;

const forbidden = () =>
  new Refusal(
    'ForbiddenException',
    'You may not read the insights of this team or organisation; that takes an accepted membership as its owner or admin',
  );

/** The caller and the scope he asks for become the rows he may see, or a refusal. */
export async function authorize(asking: Asking, { scope, selectedTeamId }: AskedScope): Promise<Scope> {
  const { workspace, userId, operator } = asking.caller;
  switch (scope) {
    case 'user':
      if (userId === null) {
        throw badRequest(
          'scope: "user" needs a person of the source, and the owner of this key is an operator only; ask for "team" or "org"',
          { field: 'scope', value: scope, allowed: ['team', 'org'] },
        );
      }
      return { workspace, rows: { kind: 'personal', userId } };
    case 'team':
      if (selectedTeamId === undefined) {
        throw badRequest('selectedTeamId: scope "team" needs the id of a team', { field: 'selectedTeamId' });
      }
      return { workspace, rows: await teamRows(asking, selectedTeamId) };
    case 'org':
      if (!operator) return { workspace, rows: await ownOrganisationRows(asking) };
      if (selectedTeamId === undefined) return { workspace, rows: { kind: 'workspace' } };
      return { workspace, rows: await namedOrganisationRows(asking, selectedTeamId) };
  }
}

/** An owner or admin of the team or of its parent organisation may read it. */
async function teamRows({ engine, caller: { workspace, userId, operator } }: Asking, teamId: number) {
  const [found] = await engine.read(
    sql`SELECT count(member.user_id) AS memberships FROM team
      LEFT JOIN member ON member.workspace = ${workspace} AND member.user_id = ${userId ?? -1}
        AND member.reads_insights AND (member.team_id = team.id OR member.team_id = team.parent_id)
      WHERE team.workspace = ${workspace} AND team.id = ${teamId} GROUP BY team.id`,
  );
  if (found === undefined || !(found.memberships || operator)) throw forbidden();
  const members = await engine.read(
    sql`SELECT user_id FROM member WHERE workspace = ${workspace} AND team_id = ${teamId}`,
  );
  return { kind: 'team', teamId, members: members.map((row) => row.user_id as number) } as const;
}

/** The organisation that the caller is an accepted member of; the one with the lowest id of several. */
async function ownOrganisationRows({ engine, caller: { workspace, userId } }: Asking) {
  if (userId === null) throw forbidden();
  const organisations = await engine.read(
    sql`SELECT team_id, reads_insights FROM member
      WHERE workspace = ${workspace} AND user_id = ${userId} AND of_organization`,
  );
  const [own] = organisations.sort((a, b) => (a.team_id as number) - (b.team_id as number));
  if (!own?.reads_insights) throw forbidden();
  return organisationRows(engine, workspace, own.team_id as number);
}

async function namedOrganisationRows({ engine, caller: { workspace } }: Asking, orgId: number) {
  const found = await engine.read(
    sql`SELECT id FROM team WHERE workspace = ${workspace} AND id = ${orgId} AND is_organization`,
  );
  if (found.length === 0) throw forbidden();
  return organisationRows(engine, workspace, orgId);
}

async function organisationRows(engine: Engine, workspace: number, orgId: number) {
  const strays = await engine.read(
    sql`SELECT user_id FROM stray WHERE workspace = ${workspace} AND org_id = ${orgId}`,
  );
  return { kind: 'organisation', orgId, strays: strays.map((row) => row.user_id as number) } as const;
}
