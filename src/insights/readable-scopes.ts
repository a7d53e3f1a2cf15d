import { byCodePoint } from '../booking/code-point-order.ts';
import type { ReadableScopes, ReadableTeam } from '../contract/session/session-state.ts';
import { sql } from '../sql/statement.ts';
import type { Asking } from './asking.ts';
import { readableOrganisation, readableTeams } from './readable-teams.ts';

/** The scopes for which `authorize` gives the caller something. */
export async function readableScopes(asking: Pick<Asking, 'engine' | 'caller'>): Promise<ReadableScopes> {
  const { engine, caller } = asking;
  const { workspace, userId, operator } = caller;
  const [all, readable, own] = await Promise.all([
    engine.read(sql`SELECT id, name, parent_id, is_organization FROM team WHERE workspace = ${workspace}`),
    readableTeams(asking),
    operator ? null : readableOrganisation(asking),
  ]);
  const byId = new Map(all.map((team) => [team.id as number, team]));
  const teams = readable.flatMap((id): ReadableTeam[] => {
    const team = byId.get(id);
    if (team === undefined) return [];
    const parent = byId.get((team.parent_id ?? -1) as number);
    return [
      {
        id,
        name: team.name as string,
        organisation: parent?.is_organization ? (parent.name as string) : null,
        isOrganization: team.is_organization === true,
      },
    ];
  });
  return {
    user: userId !== null,
    org: operator
      ? { name: null }
      : own === null
        ? null
        : { name: (byId.get(own)?.name ?? null) as string | null },
    teams: teams.sort((a, b) => byCodePoint(a.name, b.name) || a.id - b.id),
  };
}
