import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { Complaints } from './complaints.ts';
import { isUnread, rowParser } from './row-parser.ts';
import { isTold, type Told } from './told.ts';

const t = calcomTables;
const parsers = new Map([
  [t.users, rowParser(t.users, 'email')],
  [t.team, rowParser(t.team, 'name')],
  [t.membership, rowParser(t.membership, 'role')],
  [t.eventType, rowParser(t.eventType)],
  [t.routingForm, rowParser(t.routingForm, 'name')],
]);

/** Rows of a table from fields under the names of its columns; of what cannot be read it is told. */
export function toRows(
  complaints: Complaints,
  table: SourceTable,
  path: string,
  fields: readonly Told[],
): SourceRow[] {
  const parse = parsers.get(table) ?? rowParser(table);
  return fields.flatMap((one, n) => {
    const row = parse(one);
    if (!isUnread(row)) return [row];
    complaints.note(path, n + 1, { ...row, reason: `${row.reason} (${table.name} ${one.id ?? one.userId})` });
    return [];
  });
}

const orNull = (told: Told, names: readonly string[]): Told =>
  Object.fromEntries(names.map((name) => [name, told[name] ?? null]));

export const toUser = (told: Told): Told => ({
  id: told.id,
  email: told.email,
  ...orNull(told, ['username', 'name', 'avatarUrl', 'timeZone', 'weekStart']),
});

/** Whom a membership names; null where it names nobody in full. */
export function toMember({ userId, user }: Told): Told | null {
  if (!isTold(user) || typeof user.email !== 'string') return null;
  return { id: userId, email: user.email, ...orNull(user, ['username', 'name', 'avatarUrl']) };
}

export const toTeam = (told: Told, parentId: number | null): Told => ({
  id: told.id,
  name: told.name,
  parentId: told.parentId ?? parentId,
  isOrganization: told.isOrganization ?? false,
  ...orNull(told, ['slug', 'logoUrl', 'timeZone', 'weekStart']),
});

export const toMembership = (told: Told, teamId: number | null): Told => ({
  userId: told.userId,
  teamId: told.teamId ?? teamId,
  accepted: told.accepted ?? false,
  role: told.role,
});

/** An event type of a team or of a person; a managed one belongs to a person and has a parent. */
export const toEventType = (told: Told, teamId: unknown): Told => ({
  id: told.id,
  length: told.lengthInMinutes ?? null,
  userId: told.ownerId ?? null,
  teamId: told.teamId ?? teamId,
  parentId: told.parentEventTypeId ?? null,
  ...orNull(told, ['title', 'slug']),
});

/** What `toEventType` carries. */
export const eventTypeColumns = ['id', 'title', 'slug', 'length', 'userId', 'teamId', 'parentId'];
