import type { Caller, Place } from './caller.ts';
import type { Complaints } from './complaints.ts';
import { listAll } from './list-all.ts';
import { asker, type Scope } from './sync.ts';
import type { Told } from './told.ts';
import { ifAllowed } from './whose-key.ts';

/** A list that was read to its end. */
export interface Listed {
  readonly path: string;
  /** The team that it is about; null when that is told with each row, or it is of no team. */
  readonly team: number | null;
  readonly told: readonly Told[];
}

/** The lists that the key may read. */
export interface ListedDimensions {
  readonly users: readonly Listed[];
  readonly teams: readonly Listed[];
  readonly memberships: readonly Listed[];
  readonly teamEventTypes: readonly Listed[];
  readonly ownEventTypes: readonly Listed[];
}

interface Asked {
  readonly caller: Caller;
  readonly complaints: Complaints;
  readonly scope: Scope;
}

const eventTypesVersion = '2024-06-14';

export async function listDimensions({ caller, complaints, scope }: Asked): Promise<ListedDimensions> {
  const list = async (path: string, team: number | null, version?: string): Promise<Listed[]> => {
    const place: Place = version === undefined ? { path } : { path, version };
    const ask = () => ifAllowed(complaints, path, () => listAll(asker({ caller }, place)));
    let told = await ask();
    // That of a team has no event types is usual.
    if (told?.length === 0 && !(team !== null && version !== undefined)) told = await ask();
    return told === null ? [] : [{ path, team, told }];
  };
  const { organization } = scope;
  const above = organization === null ? '/v2' : `/v2/organizations/${organization}`;
  const users = organization === null ? [] : await list(`${above}/users`, null);
  const teams = await list(`${above}/teams`, null);
  const memberships = organization === null ? [] : await list(`${above}/memberships`, organization);
  const teamEventTypes =
    organization === null ? [] : await list(`${above}/teams/event-types`, null, eventTypesVersion);
  for (const { id } of teams.flatMap(({ told }) => told)) {
    if (!Number.isSafeInteger(id)) continue;
    memberships.push(...(await list(`${above}/teams/${id}/memberships`, id as number)));
    if (organization !== null) continue;
    teamEventTypes.push(...(await list(`${above}/teams/${id}/event-types`, id as number, eventTypesVersion)));
  }
  const ownEventTypes = await list('/v2/event-types', null, eventTypesVersion);
  return { users, teams, memberships, teamEventTypes, ownEventTypes };
}
