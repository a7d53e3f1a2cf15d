import { Refusal } from '../../booking/refusal.ts';
import type { Zone } from '../../booking/zone.ts';
import { sql, word } from '../../sql/statement.ts';
import type { TeamAsking } from './team-asking.ts';

export interface ReadableTeam {
  readonly id: number;
  readonly name: string;
  readonly zone: Zone;
  readonly currency: string | null;
  /** The fields of its record by their published names. */
  readonly profile: Readonly<Record<string, unknown>>;
  readonly isMember: boolean;
  readonly isAdministrator: boolean;
}

const noTeam = () => new Refusal('NotFoundException', 'There is no team with this id.');
const isFor = (whom: string) =>
  new Refusal('UnauthorizedException', `This is for ${whom} of the team; log in as one of them.`);

/** The team, and what the caller is in it; 404 where there is none. */
async function findTeam({ engine, caller }: TeamAsking, teamId: number): Promise<ReadableTeam> {
  const { workspace, coworkerIds } = caller;
  const [[team], mine] = await Promise.all([
    engine.read(
      sql`SELECT id, name, zone, currency, profile FROM coworking_team
        WHERE workspace = ${workspace} AND id = ${teamId}`,
    ),
    engine.read(
      sql`SELECT is_member, is_administrator FROM coworking_member
        WHERE workspace = ${workspace} AND team_id = ${teamId}
          AND ${word('isOneOf', sql`coworker_id`, sql`${coworkerIds}`)}`,
    ),
  ]);
  if (team === undefined) throw noTeam();
  return {
    id: team.id as number,
    name: team.name as string,
    zone: team.zone as Zone,
    currency: team.currency as string | null,
    profile: JSON.parse(team.profile as string),
    isMember: mine.some((one) => one.is_member),
    isAdministrator: mine.some((one) => one.is_administrator),
  };
}

/** Kpi and metrics are for administrators of the team, and for operators. */
export async function administeredTeam(asking: TeamAsking, teamId: number): Promise<ReadableTeam> {
  const team = await findTeam(asking, teamId);
  if (!team.isAdministrator && !asking.caller.operator) throw isFor('administrators');
  return team;
}

/** Attendance and profile are for its members, too. */
export async function ownTeam(asking: TeamAsking, teamId: number): Promise<ReadableTeam> {
  const team = await findTeam(asking, teamId);
  if (!team.isAdministrator && !team.isMember && !asking.caller.operator) {
    throw isFor('members and administrators');
  }
  return team;
}
