import { describe, expect, test } from 'vitest';
import { type CalcomTable, calcomTables } from '../../src/records/calcom-tables.ts';
import { asOf, demoTables, grouped, now, type Row } from './demo-tables.ts';

const tables = demoTables({ bookings: 20_000, seed: 5, asOf });

const references: [CalcomTable, string, CalcomTable, string][] = [
  ['profile', 'userId', 'users', 'id'],
  ['profile', 'organizationId', 'team', 'id'],
  ['team', 'parentId', 'team', 'id'],
  ['membership', 'userId', 'users', 'id'],
  ['membership', 'teamId', 'team', 'id'],
  ['membership', 'customRoleId', 'role', 'id'],
  ['role', 'teamId', 'team', 'id'],
  ['rolePermission', 'roleId', 'role', 'id'],
  ['teamFeatures', 'teamId', 'team', 'id'],
  ['eventType', 'userId', 'users', 'id'],
  ['eventType', 'teamId', 'team', 'id'],
  ['eventType', 'parentId', 'eventType', 'id'],
  ['host', 'userId', 'users', 'id'],
  ['host', 'eventTypeId', 'eventType', 'id'],
  ['booking', 'userId', 'users', 'id'],
  ['booking', 'userPrimaryEmail', 'users', 'email'],
  ['booking', 'eventTypeId', 'eventType', 'id'],
  ['booking', 'fromReschedule', 'booking', 'uid'],
  ['attendee', 'bookingId', 'booking', 'id'],
  ['bookingSeat', 'bookingId', 'booking', 'id'],
  ['bookingSeat', 'attendeeId', 'attendee', 'id'],
  ['tracking', 'bookingId', 'booking', 'id'],
  ['assignmentReason', 'bookingId', 'booking', 'id'],
  ['routingForm', 'userId', 'users', 'id'],
  ['routingForm', 'teamId', 'team', 'id'],
  ['routingFormResponse', 'formId', 'routingForm', 'id'],
  ['routingFormResponse', 'routedToBookingUid', 'booking', 'uid'],
  ['apiKey', 'userId', 'users', 'id'],
  ['outOfOfficeEntry', 'userId', 'users', 'id'],
  ['outOfOfficeEntry', 'toUserId', 'users', 'id'],
  ['outOfOfficeEntry', 'reasonId', 'outOfOfficeReason', 'id'],
];

test.each(references)('%s.%s names a %s.%s', (from, column, to, key) => {
  const known = new Set(tables[to].map((row) => row[key]));
  expect(tables[from].filter((row) => row[column] !== null && !known.has(row[column]))).toEqual([]);
});

test.each(Object.keys(calcomTables) as CalcomTable[])(
  '%s: keys are unique, and cells are of their column',
  (name) => {
    const { key, columns } = calcomTables[name];
    const rows = tables[name];
    expect(new Set(rows.map((row) => key.map((column) => row[column]).join(' '))).size).toBe(rows.length);
    for (const column of columns)
      for (const row of rows)
        if (!fits(row[column.name], column)) expect(row).toBe(`with a good ${column.name}`);
  },
);

function fits(
  cell: unknown,
  { type, required, allowed }: (typeof calcomTables)['booking']['columns'][number],
): boolean {
  if (cell === null) return !required;
  if (allowed !== undefined) return allowed.includes(cell as string);
  if (type === 'integer' || type === 'instant') return Number.isSafeInteger(cell);
  if (type === 'boolean') return typeof cell === 'boolean';
  if (type === 'json') JSON.parse(cell as string);
  return typeof cell === 'string';
}

describe('bookings', () => {
  const byUid = new Map(tables.booking.map((row) => [row.uid, row]));

  test('uids have 22 characters and are unique, usernames and addresses too', () => {
    expect(tables.booking.every((row) => /^[1-9A-Za-z]{22}$/.test(row.uid))).toBe(true);
    expect(byUid.size).toBe(tables.booking.length);
    for (const column of ['username', 'email'])
      expect(new Set(tables.users.map((row) => row[column])).size).toBe(tables.users.length);
  });

  test('every address is one of the example domains', () => {
    const guests = tables.attendee.map((row) => row.email);
    for (const email of [...guests, ...tables.users.map((row) => row.email)])
      if (!/^[a-z0-9.-]+@example\.(com|org|net)$/.test(email)) expect(email).toBe('an example address');
  });

  test('a rescheduled booking has its place taken by one later booking with the same guests', () => {
    const followers = tables.booking.filter((row) => row.fromReschedule);
    expect(new Set(followers.map((row) => row.fromReschedule)).size).toBe(followers.length);
    for (const row of followers) {
      const original = byUid.get(row.fromReschedule) as Row;
      expect(original).toMatchObject({ status: 'cancelled', rescheduled: true, updatedAt: row.createdAt });
      expect(original.rescheduledBy).not.toBeNull();
      expect(JSON.parse(original.responses).email).toBe(JSON.parse(row.responses).email);
    }
    expect(followers.some((row) => byUid.get(row.fromReschedule)?.fromReschedule)).toBe(true);
    const asked = tables.booking.filter((row) => row.rescheduled && row.rescheduledBy === null);
    expect(asked.length).toBeGreaterThan(20);
    for (const row of asked) expect(row.cancelledBy).toMatch(/@example/);
  });

  test('a series is one host in one weekly hour', () => {
    const series = grouped(
      tables.booking.filter((row) => row.recurringEventId),
      'recurringEventId',
    );
    for (const rows of series.values()) expect(new Set(rows.map((row) => row.createdAt)).size).toBe(1);
    expect(Math.max(...[...series.values()].map((rows) => rows.length))).toBeGreaterThanOrEqual(4);
  });

  test('seats are those of every guest of a seated event, within its number', () => {
    const seated = new Map(
      tables.eventType.filter((type) => type.seatsPerTimeSlot).map((type) => [type.id, type]),
    );
    const seats = grouped(tables.bookingSeat, 'bookingId');
    const guests = grouped(tables.attendee, 'bookingId');
    for (const row of tables.booking) {
      const type = seated.get(row.eventTypeId);
      expect(seats.get(row.id)?.length ?? 0).toBe(type ? guests.get(row.id)?.length : 0);
      if (type) expect(seats.get(row.id)!.length).toBeLessThanOrEqual(type.seatsPerTimeSlot);
    }
  });
});

describe('people and teams', () => {
  const accepted = new Set(
    tables.membership.filter((row) => row.accepted).map((row) => `${row.userId} ${row.teamId}`),
  );
  const types = new Map(tables.eventType.map((row) => [row.id, row]));

  test('there is one organisation, and every team is in it', () => {
    expect(tables.team.filter((row) => row.isOrganization)).toMatchObject([
      { id: 1, name: 'Acme', parentId: null },
    ]);
    expect(tables.team.slice(1).every((row) => row.parentId === 1)).toBe(true);
    expect(new Set(tables.team.map((row) => row.slug)).size).toBe(tables.team.length);
  });

  test('there are owners, admins, members, people of several teams and waiting invitations', () => {
    const inTeams = tables.membership.filter((row) => row.teamId !== 1);
    expect(new Set(inTeams.map((row) => row.role))).toEqual(new Set(['OWNER', 'ADMIN', 'MEMBER']));
    expect(new Set(inTeams.map((row) => row.userId)).size).toBeLessThan(inTeams.length);
    expect(tables.membership.some((row) => !row.accepted)).toBe(true);
    expect(tables.membership.filter((row) => row.customRoleId)).toHaveLength(1);
    expect(tables.rolePermission).toContainEqual(
      expect.objectContaining({ resource: 'insights', action: 'read' }),
    );
  });

  test('hosts are accepted members of the team, and host what is theirs', () => {
    for (const row of tables.host)
      expect(accepted).toContain(`${row.userId} ${types.get(row.eventTypeId)?.teamId}`);
    const hosts = new Set(tables.host.map((row) => `${row.userId} ${row.eventTypeId}`));
    for (const row of tables.booking) {
      const type = types.get(row.eventTypeId);
      if (type === undefined || row.userId === null) continue;
      const may = type.userId === row.userId || hosts.has(`${row.userId} ${row.eventTypeId}`);
      if (!may) expect(row).toBe('hosted by one who may');
    }
  });

  test('a managed event type has children, each a member’s own, and is not booked itself', () => {
    const managed = tables.eventType.filter((row) => row.schedulingType === 'managed');
    expect(managed.length).toBe(tables.team.length - 1);
    for (const parent of managed) {
      const children = tables.eventType.filter((row) => row.parentId === parent.id);
      expect(children.length).toBeGreaterThan(1);
      for (const child of children) {
        expect(child).toMatchObject({ teamId: null, schedulingType: null });
        expect(accepted).toContain(`${child.userId} ${parent.teamId}`);
      }
    }
    expect(tables.booking.some((row) => types.get(row.eventTypeId)?.schedulingType === 'managed')).toBe(
      false,
    );
  });

  test('keys are hashes, and absences end after they begin', () => {
    for (const row of tables.apiKey) expect(row.hashedKey).toMatch(/^[0-9a-f]{64}$/);
    for (const row of tables.outOfOfficeEntry) expect(row.end).toBeGreaterThan(row.start);
    expect(tables.outOfOfficeEntry.some((row) => row.end > now)).toBe(true);
  });
});
