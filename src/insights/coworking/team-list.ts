import type { ListedTeam } from '../../contract/teams/team-list.ts';
import { sql, word } from '../../sql/statement.ts';
import { toTeam } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { byFullName } from './team-members.ts';
import { peopleOfTeams } from './team-profile.ts';

/** The teams that one belongs to or administers, by name; an operator's are all. */
export async function teamList(asking: TeamAsking): Promise<ListedTeam[]> {
  const { engine, caller } = asking;
  const { workspace, operator, coworkerIds } = caller;
  const seats = await engine.read(sql`
    SELECT team_id, is_member, is_administrator FROM coworking_member
    WHERE workspace = ${workspace} AND ${word('isOneOf', sql`coworker_id`, sql`${coworkerIds}`)}`);
  const rows = await engine.read(sql`
    SELECT id, name, zone, currency, profile FROM coworking_team WHERE workspace = ${workspace}`);
  const seatsIn = (team: number) =>
    seats.filter(
      ({ team_id, is_member, is_administrator }) => team_id === team && (is_member || is_administrator),
    );
  const teams = rows.map(toTeam).filter(({ id }) => operator || seatsIn(id).length > 0);
  const people = await peopleOfTeams(
    asking,
    teams.map(({ id }) => id),
  );
  return teams
    .map(({ id, name, zone, currency, profile }) => ({
      id,
      name,
      location: (profile.BusinessName ?? null) as string | null,
      timeZone: zone,
      currency,
      members: people(id).members.length,
      administrators: people(id).administrators.map(({ FullName }) => FullName),
      isMember: seatsIn(id).some((seat) => seat.is_member),
      isAdministrator: seatsIn(id).some((seat) => seat.is_administrator),
    }))
    .sort((a, b) => byFullName(a.name, b.name) || a.id - b.id);
}
