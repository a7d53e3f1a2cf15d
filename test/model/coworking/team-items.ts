import type { Dataset } from './dataset.ts';
import { isWithin, type Span } from './location.ts';
import type { TeamRow } from './source-rows.ts';
import { membersOf } from './team-people.ts';

/** What is asked about a record: whose it is, and the teams of its time, where it says so. */
export type Owned = { coworkerId: number | null | undefined; teamNames?: string | null | undefined };

export type Belongs = (owned: Owned) => boolean;

/**
 * The team's items are those of its members. Of a past month an item that says which teams it was of is not the team's
 * when it names other teams of today alone: a name that no team has may be what the team was called then.
 */
export function belongsToTeam(dataset: Dataset, team: TeamRow, isPast: boolean): Belongs {
  const ids = membersOf(dataset, team).map((member) => member.Id);
  const known = dataset.teams.map(({ Name }) => (Name ?? '').trim());
  return ({ coworkerId, teamNames }) => {
    if (coworkerId === null || coworkerId === undefined || !ids.includes(coworkerId)) return false;
    if (!isPast || teamNames === null || teamNames === undefined || teamNames === '') return true;
    const names = teamNames.split(',').map((name) => name.trim());
    return names.includes((team.Name ?? '').trim()) || !names.some((name) => known.includes(name));
  };
}

/** The first of the times that is said, within the span. */
export function isDatedIn(span: Span, ...times: (string | null | undefined)[]): boolean {
  const dated = times.find((time) => time !== null && time !== undefined);
  return dated !== null && dated !== undefined && isWithin(Date.parse(dated), span);
}
