import { expect, test } from 'vitest';
import { ask } from './asking.ts';
import type { Caller } from './question.ts';
import { booking, dataset, eventType, membership, user } from './small-dataset.ts';

const time = '2024-01-01T10:00:00Z';

const rows = dataset({
  users: [1, 2, 3, 4, 5, 6, 7].map((id) => user(id)),
  Team: [
    { id: 20, name: 'Organisation', slug: 'o', parentId: null, isOrganization: true },
    { id: 21, name: 'Of the organisation', slug: 't', parentId: 20, isOrganization: false },
    { id: 30, name: 'Another organisation', slug: 'p', parentId: null, isOrganization: true },
    { id: 40, name: 'Alone', slug: 's', parentId: null, isOrganization: false },
  ],
  Membership: [
    membership(1, 20, { role: 'OWNER' }),
    membership(2, 21, { role: 'ADMIN' }),
    membership(2, 20),
    membership(3, 21, { customRoleId: 'reader' }),
    membership(4, 21, { role: 'ADMIN', accepted: false }),
    membership(5, 40, { role: 'OWNER' }),
    membership(6, 20),
    membership(6, 30, { role: 'OWNER' }),
    membership(7, 21, { customRoleId: 'writer' }),
  ],
  RolePermission: [
    { id: 'a', roleId: 'reader', resource: 'insights', action: 'read' },
    { id: 'b', roleId: 'writer', resource: 'insights', action: 'update' },
  ],
  EventType: [
    eventType(201, { teamId: 20 }),
    eventType(211, { teamId: 21 }),
    eventType(401, { teamId: 40 }),
    // managed: parent of the team, child of a person
    eventType(212, { teamId: 21 }),
    eventType(213, { userId: 2, parentId: 212 }),
  ],
  Booking: [
    booking(1, time, { userId: 2, eventTypeId: 211 }),
    booking(2, time, { userId: 2 }),
    booking(3, time, { userId: 2, eventTypeId: 213 }),
    booking(4, time, { userId: 2, eventTypeId: 999 }),
    booking(5, time, { userId: 4 }),
    booking(6, time, { userId: 1 }),
    booking(7, time, { userId: 99, eventTypeId: 211 }),
    booking(8, time, { userId: null, eventTypeId: 201 }),
    booking(9, time, { userId: 5, eventTypeId: 401 }),
    booking(10, time, { userId: null }),
  ],
});

function seen(caller: Caller, place: { scope: string; selectedTeamId?: number }): number[] | number {
  const answered = ask(rows, 'rows', { caller, body: { ...place, sorting: [{ id: 'id', desc: false }] } });
  if (answered.status !== 200) return answered.status;
  return (answered.data as { data: { id: number }[] }).data.map(({ id }) => id);
}

const person = (userId: number): Caller => ({ userId, operator: false });
const operator: Caller = { userId: null, operator: true };

test('user: my personal bookings, those of managed and of lost event types too', () => {
  expect(seen(person(2), { scope: 'user', selectedTeamId: 40 })).toEqual([2, 3, 4]);
  expect(seen(operator, { scope: 'user' })).toBe(400);
});

test('team: the bookings of its event types, and the personal ones of its accepted members', () => {
  expect(seen(person(2), { scope: 'team', selectedTeamId: 21 })).toEqual([1, 2, 3, 4, 7]);
  expect(seen(person(1), { scope: 'team', selectedTeamId: 21 })).toEqual([1, 2, 3, 4, 7]);
  expect(seen(person(3), { scope: 'team', selectedTeamId: 21 })).toEqual([1, 2, 3, 4, 7]);
  expect(seen(operator, { scope: 'team', selectedTeamId: 21 })).toEqual([1, 2, 3, 4, 7]);
  expect(seen(person(5), { scope: 'team', selectedTeamId: 40 })).toEqual([9]);
});

test('team: others are refused', () => {
  expect(seen(person(4), { scope: 'team', selectedTeamId: 21 })).toBe(403);
  expect(seen(person(6), { scope: 'team', selectedTeamId: 21 })).toBe(403);
  expect(seen(person(7), { scope: 'team', selectedTeamId: 21 })).toBe(403);
  expect(seen(person(1), { scope: 'team', selectedTeamId: 40 })).toBe(403);
  expect(seen(person(1), { scope: 'team', selectedTeamId: 77 })).toBe(403);
  expect(seen(operator, { scope: 'team', selectedTeamId: 77 })).toBe(403);
  expect(seen(person(1), { scope: 'team' })).toBe(400);
});

test('org: the organisation and all its teams', () => {
  expect(seen(person(1), { scope: 'org', selectedTeamId: 40 })).toEqual([1, 2, 3, 4, 6, 7, 8]);
  expect(seen(operator, { scope: 'org', selectedTeamId: 20 })).toEqual([1, 2, 3, 4, 6, 7, 8]);
  expect(seen(operator, { scope: 'org' })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(seen({ userId: 1, operator: true }, { scope: 'org' })).toHaveLength(10);
});

test('org: others are refused', () => {
  expect(seen(person(2), { scope: 'org' })).toBe(403);
  // The organisation is the one with the lowest id, where he is but a member.
  expect(seen(person(6), { scope: 'org' })).toBe(403);
  expect(seen(person(5), { scope: 'org' })).toBe(403);
  expect(seen(operator, { scope: 'org', selectedTeamId: 21 })).toBe(403);
});
