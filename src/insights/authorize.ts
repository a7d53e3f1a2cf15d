import { badRequest, Refusal } from '../booking/refusal.ts';
import type { Granted } from '../booking/scope.ts';
import type { AskedScope } from '../contract/asked-scope.ts';
import { sql } from '../sql/statement.ts';
import type { Asking } from './asking.ts';
import { readableOrganisation, readableTeams } from './readable-teams.ts';

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
      if ((await readableTeams(asking, selectedTeamId)).length === 0) throw forbidden();
      return { workspace, of: { kind: 'team', teamId: selectedTeamId } };
    case 'org': {
      if (operator && selectedTeamId === undefined) return { workspace, of: { kind: 'workspace' } };
      const orgId = operator
        ? await namedOrganisation(asking, selectedTeamId ?? -1)
        : await readableOrganisation(asking);
      if (orgId === null) throw forbidden();
      return { workspace, of: { kind: 'organisation', orgId } };
    }
  }
}

async function namedOrganisation(
  { engine, caller: { workspace } }: Asking,
  orgId: number,
): Promise<number | null> {
  const found = await engine.read(
    sql`SELECT id FROM team WHERE workspace = ${workspace} AND id = ${orgId} AND is_organization`,
  );
  return found.length === 0 ? null : orgId;
}
