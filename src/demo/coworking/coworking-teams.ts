import type { Random } from '../random.ts';
import { uuid } from '../random-id.ts';
import { companyName } from './company-names.ts';
import type { Coworker, CoworkerMaker } from './coworkers.ts';
import { entityId } from './coworking-ids.ts';
import type { Location } from './locations.ts';

/** Who pays: the team at once, with its credits in one pool or not, or everybody for himself. */
export type Billing = 'pool' | 'payer' | 'each';

export interface CoworkingTeam {
  readonly id: number;
  /** Its place among the teams, from 0. */
  readonly n: number;
  readonly uniqueId: string;
  readonly name: string;
  readonly location: Location;
  readonly billing: Billing;
  /** On which side the membership is stated. */
  readonly statedOn: 'both' | 'team' | 'coworkers';
  readonly members: Coworker[];
  readonly administrators: Coworker[];
}

/** These places among the teams are special ones. */
const teamOfFifty = 1;
const emptyTeam = 4;
export const teamWithOutsideAdministrator = 6;

const locationOf = [0, 1, 2, 0, 1, 0, 2];
const billings: readonly Billing[] = ['pool', 'pool', 'payer', 'each', 'each'];
const sides = ['both', 'team', 'coworkers'] as const;

/** Teams with the people who work in them; about a quarter of the others are left to work alone. */
export function makeTeams(
  size: { teams: number; coworkers: number },
  locations: readonly Location[],
  maker: CoworkerMaker,
  random: Random,
): CoworkingTeam[] {
  const mean = ((size.coworkers - 50) * 0.75) / (size.teams - 2);
  const teams = Array.from({ length: size.teams }, (_, n) => {
    const team = makeTeam(n, locations[locationOf[n % locationOf.length] as number] as Location, random);
    const members = membersOf(n, Math.max(2, Math.round(mean * random.between(0.4, 1.6))));
    for (let i = 0; i < members; i++) join(team, maker, i);
    return team;
  });
  for (const team of teams) addSharedMember(team, teams);
  return teams;
}

const membersOf = (n: number, usual: number) => (n === teamOfFifty ? 50 : n === emptyTeam ? 0 : usual);

const makeTeam = (n: number, location: Location, random: Random): CoworkingTeam => ({
  id: entityId('teams', n + 1),
  n,
  uniqueId: uuid(random),
  name: companyName(n),
  location,
  billing: billings[n % billings.length] as Billing,
  statedOn: sides[n % sides.length] as (typeof sides)[number],
  members: [],
  administrators: [],
});

/** The first of a team leads it and pays; of every second team he is the company. */
function join(team: CoworkingTeam, maker: CoworkerMaker, i: number): void {
  const company = i === 0 && team.n % 2 === 0 ? { company: team.name } : {};
  const coworker = maker.make({ location: team.location, leads: i === 0, ...company });
  coworker.teams.push(team);
  team.members.push(coworker);
  if (i === 0 || (i === 1 && team.n % 3 === 0)) team.administrators.push(coworker);
}

/** Some people work in two teams of a location. */
function addSharedMember(team: CoworkingTeam, teams: readonly CoworkingTeam[]): void {
  if (team.n % 4 !== 2) return;
  const other = teams.find(({ n, location }) => n > team.n && location === team.location && n !== emptyTeam);
  const shared = other?.members[1];
  if (shared === undefined) return;
  shared.teams.push(team);
  team.members.push(shared);
}

/** Who gets the bill. */
export const payerOf = (coworker: Coworker): Coworker => {
  const [team] = coworker.teams;
  return team === undefined || team.billing === 'each' ? coworker : (team.members[0] ?? coworker);
};

/** Whose credits are drawn on. */
export const poolOf = (coworker: Coworker): Coworker =>
  coworker.teams[0]?.billing === 'pool' ? payerOf(coworker) : coworker;
