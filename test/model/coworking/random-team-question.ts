import { type SeededRandom, seededRandom } from '../seeded-random.ts';
import type { Dataset } from './dataset.ts';
import { coworkerIds, teamIds } from './random-people.ts';
import { now, randomInstant, toIso } from './random-time.ts';
import type { TeamRow } from './source-rows.ts';
import { membersOf } from './team-people.ts';
import { orderFields, type TeamCaller, type TeamQuestion, teamOperations } from './team-question.ts';

const noTeam = 777;

/** As every kind of caller; about one in twenty asks for a team that there is not. */
export function randomTeamQuestion(seed: number, dataset: Dataset): TeamQuestion {
  const random = seededRandom(seed);
  const operation = random.pick(teamOperations);
  const team = random.pick(dataset.teams);
  const asked = { caller: randomCaller(random, dataset, team), now };
  const teamId = random.chance(0.05) ? noTeam : team.Id;
  switch (operation) {
    case 'my':
      return { ...asked, operation, input: randomList(random) };
    case 'attendance':
      return { ...asked, operation, input: { teamId, date: randomDate(random, dataset) } };
    default:
      return { ...asked, operation, input: { teamId } };
  }
}

/** Often in a week with bookings. */
function randomDate(random: SeededRandom, dataset: Dataset): string {
  if (dataset.bookings.length === 0 || random.chance(0.4)) return toIso(randomInstant(random));
  return random.pick(dataset.bookings).FromTime;
}

/** Some are several coworkers: they have one e-mail. */
function randomCaller(random: SeededRandom, dataset: Dataset, team: TeamRow): TeamCaller {
  const members = membersOf(dataset, team).map(({ Id }) => Id);
  const administrators = team.TeamAdministrators ?? [];
  const others = random.chance(0.15) ? random.some(coworkerIds, 2) : [];
  const as = (ids: number[]): TeamCaller => ({
    coworkerIds: [...new Set([random.pick(ids.length === 0 ? coworkerIds : ids), ...others])],
    operator: false,
  });
  return random.pick([
    () => ({ coworkerIds: [], operator: true }),
    () => ({ ...as(members), operator: true }),
    () => as(administrators),
    () => as(administrators),
    () => as(administrators.filter((id) => members.includes(id))),
    () => as(members),
    () => as(coworkerIds),
  ])();
}

function randomList(random: SeededRandom) {
  return {
    isTeamAdmin: random.chance(0.5),
    ...(random.chance(0.2) && { teamId: random.pick([...teamIds, noTeam]) }),
    page: random.pick([1, 1, 1, 2, 3]),
    pageSize: random.pick([1, 2, 3, 25, 100, 101, 1000]),
    orderBy: random.pick(orderFields),
    dir: random.pick(['asc', 'desc'] as const),
  };
}
