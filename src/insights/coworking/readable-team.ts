import { Refusal } from '../../booking/refusal.ts';
import type { Zone } from '../../booking/zone.ts';
import { sql, word } from '../../sql/statement.ts';
import type { Row } from '../../store/engine.ts';
import type { TeamAsking } from './team-asking.ts';

export interface Team {
  readonly id: number;
  readonly name: string;
  readonly zone: Zone;
  readonly currency: string | null;
  /** The fields of its record by their published names. */
  readonly profile: Readonly<Record<string, unknown>>;
}

/** A team, and what the caller is in it. */
export interface ReadableTeam extends Team {
  readonly isMember: boolean;
  readonly isAdministrator: boolean;
}

/** Of a row of `coworking_team`. */
export const toTeam = (row: Row): Team => ({
  id: row.id as number,
  name: row.name as string,
  zone: row.zone as Zone,
  currency: row.currency as string | null,
  profile: JSON.parse(row.profile as string),
});

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
    ...toTeam(team),
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

/** Changes are for administrators of the team, and for operators; here anybody else is told 403, not 401. */
export async function changeableTeam(asking: TeamAsking, teamId: number): Promise<ReadableTeam> {
  const team = await findTeam(asking, teamId);
  if (!team.isAdministrator && !asking.caller.operator) {
    throw new Refusal('ForbiddenException', 'Only administrators of the team may change this.');
  }
  return team;
}
