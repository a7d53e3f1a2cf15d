import { lowerCase } from '../lower-case.ts';
import { compareNullsLast } from '../ordering.ts';
import type { Dataset } from './dataset.ts';
import { type Profile, teamProfile } from './profile.ts';
import { isAdministrator, isMember } from './team-people.ts';
import type { MyTeamsInput, TeamCaller } from './team-question.ts';

const mostOnPage = 100;

export function myTeams(dataset: Dataset, caller: TeamCaller, input: MyTeamsInput) {
  const { isTeamAdmin, teamId, page, orderBy, dir } = input;
  const pageSize = Math.min(input.pageSize, mostOnPage);
  const mine = dataset.teams.filter((team) => {
    if (teamId !== undefined && team.Id !== teamId) return false;
    if (caller.operator || isAdministrator(team, caller)) return true;
    return !isTeamAdmin && isMember(dataset, team, caller);
  });
  const sign = dir === 'asc' ? 1 : -1;
  const profiles = mine
    .map((team) => teamProfile(dataset, team))
    .sort((a, b) => sign * compareNullsLast(keyOf(a, orderBy), keyOf(b, orderBy)) || a.Id - b.Id);
  const before = (page - 1) * pageSize;
  const Records = profiles.slice(before, before + pageSize);
  const TotalPages = Math.ceil(profiles.length / pageSize);
  return {
    Records,
    CurrentPageSize: pageSize,
    CurrentPage: page,
    CurrentOrderField: orderBy,
    CurrentSortDirection: dir === 'asc' ? 'ASC' : 'DESC',
    FirstItem: Records.length === 0 ? 0 : before + 1,
    LastItem: Records.length === 0 ? 0 : before + Records.length,
    HasNextPage: page < TotalPages,
    HasPreviousPage: page > 1,
    PageNumber: page,
    PageSize: pageSize,
    TotalItems: profiles.length,
    TotalPages,
  };
}

function keyOf(team: Profile, orderBy: MyTeamsInput['orderBy']): string | number | null {
  switch (orderBy) {
    case 'Name':
      return lowerCase(team.Name);
    case 'CreatedOn':
      return team.CreatedOnUtc;
    case 'UpdatedOn':
      return team.UpdatedOnUtc;
    default:
      return team[orderBy];
  }
}
