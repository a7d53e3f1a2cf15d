import { DemoDays } from '../demo-days.ts';
import { Random } from '../random.ts';
import { Weighted } from '../weighted.ts';
import { dayMs } from '../zone-days.ts';
import { PersonNames } from './coworker-names.ts';
import { type Coworker, CoworkerMaker } from './coworkers.ts';
import { type CoworkingSize, coworkingSize } from './coworking-size.ts';
import { type CoworkingTeam, makeTeams } from './coworking-teams.ts';
import { type Location, makeLocations } from './locations.ts';
import { seatOutsideAdministrator, seatOwner } from './owner-seats.ts';

/** Everything there is before the first booking. */
export interface CoworkingWorld {
  readonly size: CoworkingSize;
  readonly days: DemoDays;
  /** In UTC: the day that begins as the world is looked at. */
  readonly today: number;
  /** The first day of the first month that is told. */
  readonly first: number;
  readonly now: number;
  readonly locations: readonly Location[];
  readonly coworkers: readonly Coworker[];
  readonly teams: readonly CoworkingTeam[];
  /** The records of the demo's owner. */
  readonly owners: readonly Coworker[];
  readonly byLocation: ReadonlyMap<Location, Weighted<Coworker>>;
  readonly random: Random;
}

export function coworkingWorld(options: { bookings: number; seed: number; asOf: string }): CoworkingWorld {
  const random = new Random(options.seed, 3);
  const days = new DemoDays(options.asOf);
  const size = coworkingSize(options.bookings);
  const today = days.now / dayMs;
  const first = monthBefore(days.now, size.months);
  const locations = makeLocations(days);
  const maker = new CoworkerMaker(random, new PersonNames(), { first, today });
  const teams = makeTeams(size, locations, maker, random);
  const owners = seatOwner(teams, maker);
  seatOutsideAdministrator(teams, maker);
  for (let i = 0; maker.coworkers.length < size.coworkers || i < 9; i++)
    maker.make({ location: locations[i % 3] as Location, ...(i === 3 && twin(teams)) });
  for (const coworker of maker.coworkers) rememberFormerTeam(coworker, teams, { first, today });
  return {
    size,
    days,
    today,
    first,
    now: days.now,
    locations,
    coworkers: maker.coworkers,
    teams,
    owners,
    byLocation: new Map(
      locations.map((location) => [
        location,
        new Weighted(
          maker.coworkers.filter((coworker) => coworker.location === location),
          ({ popularity }) => popularity,
        ),
      ]),
    ),
    random: new Random(options.seed, 4),
  };
}

function monthBefore(now: number, months: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1) / dayMs;
}

/** One person may have a record at two locations: one login. */
function twin([team]: readonly CoworkingTeam[]) {
  const other = team?.members[1];
  return other && { name: other.name, email: other.email.toUpperCase(), userId: other.userId };
}

function rememberFormerTeam(
  coworker: Coworker,
  teams: readonly CoworkingTeam[],
  { first, today }: { first: number; today: number },
): void {
  if (coworker.n % 17 !== 3 || coworker.teams.length !== 1) return;
  const [now] = coworker.teams;
  const team = teams.find((other) => other !== now && other.location === coworker.location);
  if (team === undefined) return;
  coworker.former = { team, moved: Math.round((first + today) / 2) };
}
