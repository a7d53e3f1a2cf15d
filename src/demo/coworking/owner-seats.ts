import { demoOwnerEmail } from '../demo-owner.ts';
import type { Coworker, CoworkerMaker } from './coworkers.ts';
import { type CoworkingTeam, teamWithOutsideAdministrator } from './coworking-teams.ts';

/** Whoever tries the demo administers teams of every location, with two records; of one team he is no member. */
export function seatOwner(teams: readonly CoworkingTeam[], maker: CoworkerMaker): Coworker[] {
  const [london, newYork, sydney] = teams;
  if (london === undefined || newYork === undefined || sydney === undefined) return [];
  const first = maker.make({
    location: london.location,
    name: 'Robin Demo',
    email: demoOwnerEmail,
    popularity: 3,
  });
  seat(first, london);
  london.administrators.push(first);
  newYork.administrators.push(first);
  const second = maker.make({
    location: sydney.location,
    name: 'Robin Demo',
    // As it was typed at another location's desk.
    email: ` ${demoOwnerEmail.replace('owner', 'Owner')}`,
    userId: first.userId,
    popularity: 2,
  });
  seat(second, sydney);
  sydney.administrators.push(second);
  return [first, second];
}

/** An accountant, say: somebody who works alone and looks after the numbers of others. */
export function seatOutsideAdministrator(teams: readonly CoworkingTeam[], maker: CoworkerMaker): void {
  const team = teams[teamWithOutsideAdministrator];
  if (team === undefined) return;
  team.administrators.splice(0);
  team.administrators.push(maker.make({ location: team.location, leads: true }));
}

function seat(coworker: Coworker, team: CoworkingTeam): void {
  coworker.teams.push(team);
  team.members.push(coworker);
}
