import { lowerCase } from '../lower-case.ts';
import { compareByCodePoint } from '../ordering.ts';
import type { Dataset } from './dataset.ts';
import { TeamRefusal } from './refusal.ts';
import type { CoworkerRow, TeamRow } from './source-rows.ts';
import type { TeamCaller } from './team-question.ts';

/** Stated on either side, active or not; by name ignoring case, then by id. */
export function membersOf(dataset: Dataset, team: TeamRow): CoworkerRow[] {
  const members = dataset.coworkers.filter(
    (coworker) => (team.TeamMembers ?? []).includes(coworker.Id) || (coworker.Teams ?? []).includes(team.Id),
  );
  return members.sort(byNameThenId);
}

/** Whether they are members or not. */
export function administratorsOf(dataset: Dataset, team: TeamRow): CoworkerRow[] {
  const administrators = dataset.coworkers.filter((one) => (team.TeamAdministrators ?? []).includes(one.Id));
  return administrators.sort(byNameThenId);
}

function byNameThenId(a: CoworkerRow, b: CoworkerRow): number {
  const byName = compareByCodePoint(lowerCase(a.FullName ?? ''), lowerCase(b.FullName ?? ''));
  return byName !== 0 ? byName : a.Id - b.Id;
}

export function isAdministrator(team: TeamRow, caller: TeamCaller): boolean {
  return caller.coworkerIds.some((id) => (team.TeamAdministrators ?? []).includes(id));
}

export function isMember(dataset: Dataset, team: TeamRow, caller: TeamCaller): boolean {
  return membersOf(dataset, team).some((member) => caller.coworkerIds.includes(member.Id));
}

export function teamFor(
  dataset: Dataset,
  teamId: number,
  caller: TeamCaller,
  readers: 'administrators' | 'administrators and members',
): TeamRow {
  const team = dataset.teams.find((one) => one.Id === teamId);
  if (team === undefined) throw new TeamRefusal(404, 'no such team');
  if (caller.operator || isAdministrator(team, caller)) return team;
  if (readers === 'administrators and members' && isMember(dataset, team, caller)) return team;
  throw new TeamRefusal(401, 'not for this caller');
}
