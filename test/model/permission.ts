import type { Asked } from './asked.ts';
import type { Dataset, TeamRow } from './dataset.ts';
import { isTeamBooking, type JoinedBooking } from './joined-booking.ts';
import type { Caller } from './question.ts';
import { badRequest, forbidden } from './refusal.ts';

type AskedScope = Pick<Asked, 'scope' | 'selectedTeamId'>;

/** Whose rows are asked for: one person's, those of teams, or all. */
export type Scope =
  | { kind: 'person' }
  | { kind: 'teams'; teamIds: number[]; isOrganisation: boolean }
  | { kind: 'everything' };

/** What the caller may see in the asked scope, or a refusal. */
export function authorize(dataset: Dataset, caller: Caller, asked: Asked): (row: JoinedBooking) => boolean {
  const scope = authorizedScope(dataset, caller, asked);
  switch (scope.kind) {
    case 'person':
      return personalBookingsOf(caller);
    case 'teams':
      return bookingsOfTeams(dataset, scope.teamIds);
    case 'everything':
      return () => true;
  }
}

export function authorizedScope(dataset: Dataset, caller: Caller, asked: AskedScope): Scope {
  switch (asked.scope) {
    case 'user':
      return { kind: 'person' };
    case 'team': {
      const team = dataset.Team.find((one) => one.id === asked.selectedTeamId);
      if (team === undefined) throw forbidden('no such team');
      if (!caller.operator && !mayRead(dataset, caller, team)) throw forbidden('not an admin of the team');
      return { kind: 'teams', teamIds: [team.id], isOrganisation: false };
    }
    case 'org': {
      if (caller.operator && asked.selectedTeamId === null) return { kind: 'everything' };
      const organisation = caller.operator
        ? organisations(dataset).find((one) => one.id === asked.selectedTeamId)
        : organisationOf(dataset, caller);
      if (organisation === undefined) throw forbidden('no organisation');
      if (!caller.operator && !mayRead(dataset, caller, organisation)) throw forbidden('not an admin of it');
      const teams = dataset.Team.filter((one) => one.parentId === organisation.id);
      const teamIds = [organisation.id, ...teams.map((one) => one.id)];
      return { kind: 'teams', teamIds, isOrganisation: true };
    }
  }
}

/** Asked before everything that answers 403, as it is the question that makes no sense. */
export function assertAskedByPerson(caller: Caller, asked: Pick<Asked, 'scope'>): void {
  if (asked.scope === 'user' && caller.userId === null) throw badRequest('the owner of the key is no person');
}

function personalBookingsOf(caller: Caller): (row: JoinedBooking) => boolean {
  return (row) => !isTeamBooking(row) && row.booking.userId === caller.userId;
}

function bookingsOfTeams(dataset: Dataset, teamIds: number[]): (row: JoinedBooking) => boolean {
  const members: number[] = [];
  for (const membership of dataset.Membership) {
    if (membership.accepted && teamIds.includes(membership.teamId)) members.push(membership.userId);
  }
  return (row) => {
    const teamId = row.eventType === null ? null : row.eventType.teamId;
    if (teamId !== null) return teamIds.includes(teamId);
    return row.booking.userId !== null && members.includes(row.booking.userId);
  };
}

function organisations(dataset: Dataset): TeamRow[] {
  return dataset.Team.filter((team) => team.isOrganization);
}

function organisationOf(dataset: Dataset, caller: Caller): TeamRow | undefined {
  const own = organisations(dataset).filter((team) =>
    dataset.Membership.some(
      (membership) =>
        membership.teamId === team.id && membership.userId === caller.userId && membership.accepted,
    ),
  );
  own.sort((a, b) => a.id - b.id);
  return own[0];
}

function mayRead(dataset: Dataset, caller: Caller, team: TeamRow): boolean {
  const parent = organisations(dataset).find((one) => one.id === team.parentId);
  for (const membership of dataset.Membership) {
    if (membership.userId !== caller.userId || !membership.accepted) continue;
    if (membership.teamId !== team.id && membership.teamId !== parent?.id) continue;
    if (membership.role === 'OWNER' || membership.role === 'ADMIN') return true;
    if (membership.customRoleId !== null && holdsInsightsRead(dataset, membership.customRoleId)) return true;
  }
  return false;
}

function holdsInsightsRead(dataset: Dataset, roleId: string): boolean {
  return dataset.RolePermission.some(
    (permission) =>
      permission.roleId === roleId && permission.resource === 'insights' && permission.action === 'read',
  );
}
