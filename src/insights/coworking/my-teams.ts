import { sql, word } from '../../sql/statement.ts';
import { toTeam } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { peopleOfTeams, toProfile } from './team-profile.ts';

export const teamOrders = ['Name', 'Id', 'CreatedOn', 'UpdatedOn', 'TeamMembersCount'] as const;

export interface MyTeamsInput {
  readonly isTeamAdmin: boolean;
  readonly teamId?: number | undefined;
  readonly page: number;
  readonly pageSize: number;
  readonly orderBy: (typeof teamOrders)[number];
  readonly dir: 'asc' | 'desc';
}

type Profile = Readonly<Record<string, unknown>>;

/** By instants, not by what clocks show; ignoring case. */
function keyOf(profile: Profile, orderBy: MyTeamsInput['orderBy']): string | number | null {
  const value = profile[orderBy.endsWith('On') ? `${orderBy}Utc` : orderBy] as string | number | null;
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Null last. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** The teams that one administers, or that one belongs to or administers; an operator's are all. */
export async function myTeams(asking: TeamAsking, input: MyTeamsInput): Promise<object> {
  const { engine, caller } = asking;
  const { workspace, operator } = caller;
  const mine = sql`id IN (SELECT team_id FROM coworking_member WHERE workspace = ${workspace}
    AND ${word('isOneOf', sql`coworker_id`, sql`${caller.coworkerIds}`)}
    ${input.isTeamAdmin ? sql`AND is_administrator` : sql``})`;
  const rows = await engine.read(sql`
    SELECT id, name, zone, currency, profile FROM coworking_team
    WHERE workspace = ${workspace} ${operator ? sql`` : sql`AND ${mine}`}
      ${input.teamId === undefined ? sql`` : sql`AND id = ${input.teamId}`}`);
  const people = await peopleOfTeams(
    asking,
    rows.map(({ id }) => id as number),
  );
  const profiles = rows.map((row) => {
    const team = toTeam(row);
    return toProfile(team, people(team.id));
  });
  const sign = input.dir === 'asc' ? 1 : -1;
  const { orderBy } = input;
  profiles.sort(
    (a, b) => sign * compare(keyOf(a, orderBy), keyOf(b, orderBy)) || (a.Id as number) - (b.Id as number),
  );
  return toPage(profiles, input);
}

const mostOnPage = 100;

/** The published envelope of lists. */
function toPage(all: readonly Profile[], { page, orderBy, dir, ...asked }: MyTeamsInput): object {
  const pageSize = Math.min(asked.pageSize, mostOnPage);
  const from = (page - 1) * pageSize;
  const records = all.slice(from, from + pageSize);
  const totalPages = Math.ceil(all.length / pageSize);
  return {
    Records: records,
    CurrentPageSize: pageSize,
    CurrentPage: page,
    CurrentOrderField: orderBy,
    CurrentSortDirection: dir.toUpperCase(),
    FirstItem: records.length === 0 ? 0 : from + 1,
    LastItem: records.length === 0 ? 0 : from + records.length,
    HasNextPage: page < totalPages,
    HasPreviousPage: page > 1,
    PageNumber: page,
    PageSize: pageSize,
    TotalItems: all.length,
    TotalPages: totalPages,
  };
}
