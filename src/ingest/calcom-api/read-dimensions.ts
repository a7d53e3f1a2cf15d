import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import type { Complaints } from './complaints.ts';
import { toEventType, toMember, toMembership, toRows, toTeam, toUser } from './dimension-rows.ts';
import type { Listed, ListedDimensions } from './list-dimensions.ts';
import type { Scope } from './sync.ts';
import { isTold, type Told } from './told.ts';

const t = calcomTables;

/** Cannot be read as a team: without its team an event type would look personal. */
const untold = '';

/** Who and what bookings belong to, and whose lists are all that there is. */
export interface Dimensions {
  readonly users: readonly SourceRow[];
  readonly teams: readonly SourceRow[];
  readonly memberships: readonly SourceRow[];
  readonly eventTypes: readonly SourceRow[];
  readonly whole: {
    /** The organisation all of whose teams are there. */
    readonly teamsOf: number | null;
    readonly membershipsOf: readonly number[];
    /** Teams, and whether those of the key's owner himself are. */
    readonly eventTypesOf: readonly number[];
    readonly ownEventTypes: boolean;
  };
}

export function readDimensions(
  lists: ListedDimensions,
  me: Told,
  { organization }: Scope,
  complaints: Complaints,
): Dimensions {
  const read = (table: Parameters<typeof toRows>[1], toFields: (told: Told, team: number | null) => Told) => {
    return ({ path, team, told }: Listed) => {
      const fields = told.map((one) => toFields(one, team));
      const rows = toRows(complaints, table, path, fields);
      return { team, rows, whole: rows.length === fields.length };
    };
  };
  const teams = lists.teams.map(read(t.team, (one) => toTeam(one, organization)));
  const memberships = lists.memberships.map(read(t.membership, toMembership));
  const teamEventTypes = lists.teamEventTypes.map(
    read(t.eventType, (one, team) => toEventType(one, team ?? untold)),
  );
  const ownEventTypes = lists.ownEventTypes.map(read(t.eventType, (one) => toEventType(one, null)));
  const rows = (of: readonly { readonly rows: readonly SourceRow[] }[]) => of.flatMap((one) => one.rows);
  const allWhole = (of: readonly { readonly whole: boolean }[]) =>
    of.length > 0 && of.every((one) => one.whole);
  const teamIds = rows(teams).map(([id]) => id as number);
  const told = teamEventTypes.flatMap(({ team, whole }) => (team !== null && whole ? [team] : []));
  return {
    users: readUsers(lists, me, complaints),
    teams: rows(teams),
    memberships: rows(memberships),
    eventTypes: [...rows(teamEventTypes), ...rows(ownEventTypes)],
    whole: {
      teamsOf: allWhole(teams) ? organization : null,
      membershipsOf: memberships.flatMap(({ team, whole }) => (team !== null && whole ? [team] : [])),
      eventTypesOf: organization !== null && allWhole(teamEventTypes) ? teamIds : told,
      ownEventTypes: allWhole(ownEventTypes),
    },
  };
}

/** Of whom no list of people tells, his memberships do. */
function readUsers(lists: ListedDimensions, me: Told, complaints: Complaints): SourceRow[] {
  const people = lists.users.flatMap(({ told }) => told);
  const listed = new Set([...people, me].map(({ id }) => id));
  const members = lists.memberships
    .flatMap(({ told }) => told.map(toMember))
    .filter((one) => one !== null && !listed.has(one.id)) as Told[];
  const path = lists.users[0]?.path ?? '/v2/me';
  return [
    ...toRows(complaints, t.users, path, [...people, me].map(toUser)),
    ...toRows(complaints, t.users, lists.memberships[0]?.path ?? '', members),
  ];
}

/** The name that the organisation of the key's owner goes by, if that is told. */
export const organizationName = ({ organization }: Told): string | null =>
  isTold(organization) && typeof organization.name === 'string' ? organization.name : null;
