import { type Database, openDatabase } from '../../postgres/open-database.ts';
import { calcomSchema } from './calcom-schema.ts';
import { insert } from './fill-database.ts';

/** A day before or after today at ten, as the database writes it. */
export const day = (offset: number): string =>
  `${new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)} 10:00:00`;

export const booking = (id: number, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  uid: `uid-${id}`,
  userId: 101,
  eventTypeId: 11,
  title: `Booking ${id}`,
  responses: { name: `Guest ${id}` },
  startTime: day(-id),
  endTime: day(-id),
  createdAt: day(-id - 10),
  updatedAt: null,
  status: 'accepted',
  paid: false,
  noShowHost: false,
  ...more,
});

export const attendee = (id: number, bookingId: number, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  email: `guest${id}@example.com`,
  name: `Guest ${id}`,
  timeZone: 'Europe/Berlin',
  bookingId,
  noShow: false,
  ...more,
});

/** Two people, a team, and bookings 1 to 5, each with the attendee of the tenfold number. */
export async function openSmallDatabase(): Promise<Database> {
  const database = await openDatabase();
  await database.query(calcomSchema);
  await insert(database, 'users', [
    {
      id: 101,
      email: 'ann@example.com',
      name: 'Ann',
      timeZone: 'UTC',
      weekStart: 'Sunday',
      created: day(-99),
    },
    {
      id: 102,
      email: 'bob@example.com',
      name: 'Bob',
      timeZone: 'UTC',
      weekStart: 'Monday',
      created: day(-99),
    },
  ]);
  await insert(database, 'Team', [
    { id: 1, name: 'North', isOrganization: false, timeZone: 'UTC', weekStart: 'Sunday' },
  ]);
  await insert(database, 'Membership', [
    { id: 1, userId: 101, teamId: 1, accepted: true, role: 'OWNER' },
    { id: 2, userId: 102, teamId: 1, accepted: true, role: 'MEMBER' },
  ]);
  await insert(database, 'EventType', [
    { id: 11, title: 'Talk', slug: 'talk', length: 30, teamId: 1, schedulingType: 'roundRobin' },
  ]);
  await insert(
    database,
    'Booking',
    [1, 2, 3, 4, 5].map((id) => booking(id)),
  );
  await insert(
    database,
    'Attendee',
    [1, 2, 3, 4, 5].map((id) => attendee(id * 10, id)),
  );
  return database;
}
