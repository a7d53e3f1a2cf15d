import { badRequest, Refusal } from '../booking/refusal.ts';
import type { Scope } from '../booking/scope.ts';
import type { BookingInsightsInput } from '../contract/booking-insights-input.ts';
import { type Statement, sql } from '../sql/statement.ts';
import type { Asking, Caller } from './asking.ts';

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
      return { workspace, rows: await organisationRows(asking, sql`id = ${selectedTeamId}`) };
  }
}

const reads = ({ workspace, userId }: Caller, teams: Statement): Statement =>
  userId === null
    ? sql`FALSE`
    : sql`EXISTS (SELECT 1 FROM member WHERE workspace = ${workspace} AND user_id = ${userId} AND reads_insights
        AND team_id IN (${teams}))`;

async function teamRows({ engine, caller }: Asking, teamId: number) {
  const { workspace, operator } = caller;
  const team = sql`FROM team WHERE workspace = ${workspace} AND id = ${teamId}`;
  const [found] = await engine.read(
    sql`SELECT ${reads(caller, sql`SELECT id ${team} UNION ALL SELECT parent_id ${team}`)} AS reads ${team}`,
  );
  if (found === undefined || !(found.reads || operator)) throw forbidden();
  const members = await engine.read(
    sql`SELECT user_id FROM member WHERE workspace = ${workspace} AND team_id = ${teamId}`,
  );
  return { kind: 'team', teamId, members: members.map((row) => row.user_id as number) } as const;
}

/** The organisation that the caller is an accepted member of; the one with the lowest id of several. */
function ownOrganisationRows(asking: Asking) {
  const { workspace, userId } = asking.caller;
  if (userId === null) throw forbidden();
  return organisationRows(
    asking,
    sql`id IN (SELECT team_id FROM member WHERE workspace = ${workspace} AND user_id = ${userId})`,
  );
}

async function organisationRows({ engine, caller }: Asking, which: Statement) {
  const { workspace, operator } = caller;
  const [found] = await engine.read(
    sql`SELECT id, ${reads(caller, sql`id`)} AS reads FROM team
      WHERE workspace = ${workspace} AND is_organization AND ${which} ORDER BY id LIMIT 1`,
  );
  if (found === undefined || !(found.reads || operator)) throw forbidden();
  const orgId = found.id as number;
  const strays = await engine.read(
    sql`SELECT DISTINCT member.user_id FROM member
      JOIN team ON team.workspace = ${workspace} AND team.id = member.team_id
      JOIN personal_org ON personal_org.workspace = ${workspace} AND personal_org.user_id = member.user_id
      WHERE member.workspace = ${workspace} AND (team.id = ${orgId} OR team.parent_id = ${orgId})
        AND personal_org.org_id <> ${orgId}`,
  );
  return { kind: 'organisation', orgId, strays: strays.map((row) => row.user_id as number) } as const;
}
