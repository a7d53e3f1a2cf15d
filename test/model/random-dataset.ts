import { cornerInstants, cornerTexts, cornerZones, NOW } from './corners.ts';
import {
  type AttendeeRow,
  type BookingRow,
  bookingStatuses,
  type Dataset,
  type EventTypeRow,
  type MembershipRow,
  type TeamRow,
  type TrackingRow,
  type UserRow,
} from './dataset.ts';
import { missingIds } from './missing-ids.ts';
import { clamp, day, minute, randomInstant, toIso } from './random-instant.ts';
import { randomAssignmentReasons } from './routings/random-assignment-reasons.ts';
import { randomForms } from './routings/random-forms.ts';
import { randomResponses } from './routings/random-responses.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** `size` bookings, and the people, teams and event types around them. */
export function randomDataset(seed: number, size: number): Dataset {
  const random = seededRandom(seed);
  const users = randomUsers(random);
  const Team = teams(random);
  const Membership = randomMemberships(random, users, Team);
  const EventType = randomEventTypes(random, users);
  const Booking = randomBookings(random, size, users, EventType);
  const Attendee = randomAttendees(random, Booking);
  const Tracking = randomTracking(random, Booking);
  const App_RoutingForms_Form = randomForms(random, users, Team);
  return {
    users,
    Team,
    Membership,
    Role: [
      { id: 'role_reader', name: 'Insights reader', teamId: 10 },
      { id: 'role_writer', name: 'Insights writer', teamId: 10 },
      { id: 'role_empty', name: 'Nothing', teamId: null },
    ],
    RolePermission: [
      { id: 'p1', roleId: 'role_reader', resource: 'booking', action: 'read' },
      { id: 'p2', roleId: 'role_reader', resource: 'insights', action: 'read' },
      { id: 'p3', roleId: 'role_writer', resource: 'insights', action: 'update' },
      { id: 'p4', roleId: 'role_writer', resource: 'team', action: 'read' },
    ],
    EventType,
    Booking,
    Attendee,
    Tracking,
    App_RoutingForms_Form,
    App_RoutingForms_FormResponse: randomResponses(random, App_RoutingForms_Form, Booking),
    AssignmentReason: randomAssignmentReasons(random, Booking),
  };
}

function randomUsers(random: SeededRandom): UserRow[] {
  const users: UserRow[] = [];
  // More than ten, so that a top ten leaves somebody out.
  const count = random.between(8, 18);
  for (let index = 0; index < count; index += 1) {
    const id = 101 + index * random.pick([1, 1, 3]) + (index >= 9 ? 40 : 0);
    if (users.some((user) => user.id === id)) continue;
    const word = random.pick(['ann', 'Bob', 'c_d', 'cxd', 'e%f', 'zoë', 'o.neil']);
    users.push({
      id,
      username: random.chance(0.2) ? null : `${word}${id}`,
      name: random.chance(0.15) ? null : random.pick(cornerTexts),
      email: random.pick([
        `${word}${id}@Example.com`,
        ` ${word}${id}@example.org `,
        `${id}+${word}@kepi.test`,
      ]),
      avatarUrl: random.chance(0.3) ? `https://img.test/${id}.png` : null,
      weekStart: random.pick(['Sunday', 'Monday', 'Saturday', 'Wednesday', 'Friday', 'Someday']),
    });
  }
  return users;
}

function teams(random: SeededRandom): TeamRow[] {
  const slug = (text: string) => (random.chance(0.2) ? null : text);
  return [
    { id: 10, name: 'Organisation A', slug: slug('org-a'), parentId: null, isOrganization: true },
    { id: 7, name: 'Organisation B', slug: slug('org-b'), parentId: null, isOrganization: true },
    { id: 11, name: 'Sales', slug: slug('sales'), parentId: 10, isOrganization: false },
    { id: 12, name: 'Support', slug: slug('support'), parentId: 10, isOrganization: false },
    { id: 13, name: 'Of B', slug: slug('of_b'), parentId: 7, isOrganization: false },
    { id: 14, name: 'On its own', slug: slug('solo%'), parentId: null, isOrganization: false },
    { id: 15, name: 'Nobody here', slug: slug('nobody'), parentId: null, isOrganization: false },
  ];
}

function randomMemberships(random: SeededRandom, users: UserRow[], Team: TeamRow[]): MembershipRow[] {
  const memberships: MembershipRow[] = [];
  for (const user of users) {
    for (const team of Team) {
      if (team.id === 15 || !random.chance(team.isOrganization ? 0.4 : 0.3)) continue;
      memberships.push({
        userId: user.id,
        teamId: team.id,
        accepted: random.chance(0.8),
        role: random.pick(['OWNER', 'ADMIN', 'MEMBER', 'MEMBER']),
        customRoleId: random.chance(0.25) ? random.pick(['role_reader', 'role_writer', 'role_empty']) : null,
      });
    }
  }
  return memberships;
}

function randomEventTypes(random: SeededRandom, users: UserRow[]): EventTypeRow[] {
  const types: EventTypeRow[] = [];
  const length = () => random.pick([15, 30, 30, 45, 50, 60, 7]);
  const add = (id: number, slug: string, owner: Pick<EventTypeRow, 'userId' | 'teamId' | 'parentId'>) =>
    types.push({
      id,
      title: `Title of ${slug}`,
      slug,
      length: length(),
      schedulingType: random.pick([null, 'roundRobin', 'collective', 'managed']),
      ...owner,
    });

  for (const [index, teamId] of [10, 11, 11, 12, 13, 14, 7, 15].entries()) {
    add(501 + index * 2, `team-${teamId}-${index}`, { userId: null, teamId, parentId: null });
  }
  for (let index = 0; index < 5; index += 1) {
    const userId = random.pick(users).id;
    add(601 + index, random.pick(['30min', 'intro', 'a_b', '50%']), { userId, teamId: null, parentId: null });
  }
  // Managed: the parent belongs to a team, its children to people, so their bookings are personal.
  add(700, 'managed', { userId: null, teamId: 11, parentId: null });
  for (let index = 0; index < 3; index += 1) {
    add(701 + index, 'managed', { userId: random.pick(users).id, teamId: null, parentId: 700 });
  }
  add(710, 'managed-orphan', {
    userId: random.pick(users).id,
    teamId: null,
    parentId: missingIds.eventType[0],
  });
  add(711, 'nobodys', { userId: null, teamId: null, parentId: null });
  add(712, 'of-somebody-gone', { userId: missingIds.user[0], teamId: null, parentId: null });
  return types;
}

function randomBookings(
  random: SeededRandom,
  size: number,
  users: UserRow[],
  EventType: EventTypeRow[],
): BookingRow[] {
  const hosts = users.map((user) => user.id);
  const favourites = random.some(hosts, 4);
  const types = EventType.map((type) => type.id);
  const neighbourhoods = [NOW, ...random.some(cornerInstants, 2).map(({ instant }) => Date.parse(instant))];
  const bookings: BookingRow[] = [];
  let id = 1000;
  for (let index = 0; index < size; index += 1) {
    id += random.pick([1, 1, 1, 5]);
    const startTime = randomInstant(random, neighbourhoods);
    const length =
      random.pick([0, 15, 30, 30, 30, 37, 45, 60, 60, 90, 25 * 60]) * minute + random.pick([0, 0, 0, 1]);
    const endsNow = random.chance(0.06);
    const start = endsNow ? NOW - length : startTime;
    const createdAt = random.chance(0.5)
      ? randomInstant(random, neighbourhoods)
      : clamp(start - random.below(40 * day));
    const rating = random.chance(0.45) ? random.pick([1, 2, 3, 3, 4, 4, 5, 5]) : null;
    const hostsOftenAsked = favourites.length > 0 && random.chance(0.3) ? favourites : hosts;
    bookings.push({
      id,
      uid: randomUid(random, id, bookings),
      title: `${random.pick(cornerTexts)}${random.pick(['', ' between A and B'])}`,
      userId: random.chance(0.05)
        ? null
        : random.chance(0.06)
          ? random.pick(missingIds.user)
          : random.pick(hostsOftenAsked),
      eventTypeId: random.chance(0.08)
        ? null
        : random.chance(0.05)
          ? random.pick(missingIds.eventType)
          : random.pick(types),
      startTime: toIso(start),
      endTime: toIso(start + length),
      createdAt: toIso(createdAt),
      updatedAt: random.chance(0.5) ? null : toIso(clamp(createdAt + random.below(3 * day))),
      status: random.chance(0.5) ? 'accepted' : random.pick(bookingStatuses),
      paid: random.chance(0.3),
      rescheduled: random.chance(0.7) ? null : random.chance(0.5),
      rating,
      ratingFeedback: random.chance(0.6) ? null : random.pick(cornerTexts),
      noShowHost: random.pick([null, false, false, true]),
    });
  }
  return bookings;
}

/** No source has one twice; what happens then is told all the same. */
function randomUid(random: SeededRandom, id: number, others: BookingRow[]): string {
  if (others.length > 0 && random.chance(0.03)) return random.pick(others).uid;
  return `uid-${id}${random.pick(['', '', '-é', '_%'])}`;
}

function randomAttendees(random: SeededRandom, Booking: BookingRow[]): AttendeeRow[] {
  const attendees: AttendeeRow[] = [];
  let id = 5000;
  for (const booking of Booking) {
    const count = random.pick([0, 1, 1, 1, 1, 2, 3]);
    const allMissed = random.chance(0.25);
    for (let index = 0; index < count; index += 1) {
      id += 1;
      attendees.push({
        id,
        name: random.pick(cornerTexts),
        email: `guest${id}@${random.pick(['x.test', 'Y.test', 'o_%.test'])}`,
        timeZone: random.pick(cornerZones),
        phoneNumber: random.chance(0.3) ? random.pick([`+49 30 ${id}`, `+49 30 ${id}`, '']) : null,
        bookingId: booking.id,
        noShow: allMissed ? true : random.pick([null, false, false, true]),
      });
    }
  }
  // Neither the file's order nor the bookings' is the order of the ids.
  return attendees.reverse();
}

function randomTracking(random: SeededRandom, Booking: BookingRow[]): TrackingRow[] {
  const tracking: TrackingRow[] = [];
  const value = () =>
    random.chance(0.4) ? null : random.pick(['google', 'Google', 'a_b', '50%', '🎉', '\uFFFD', '']);
  for (const booking of Booking) {
    if (!random.chance(0.3)) continue;
    tracking.push({
      id: 9000 + tracking.length,
      bookingId: booking.id,
      utm_source: value(),
      utm_medium: value(),
      utm_campaign: value(),
      utm_term: value(),
      utm_content: value(),
    });
  }
  return tracking;
}
