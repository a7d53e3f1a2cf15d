import type { AttendeeRow, BookingRow, Dataset, EventTypeRow, MembershipRow, UserRow } from './dataset.ts';

export function user(id: number, more: Partial<UserRow> = {}): UserRow {
  return {
    id,
    username: `user${id}`,
    name: `User ${id}`,
    email: `user${id}@x.test`,
    avatarUrl: null,
    weekStart: 'Sunday',
    ...more,
  };
}

/** Half an hour from `startTime`, accepted, personal, of user 1. */
export function booking(id: number, startTime: string, more: Partial<BookingRow> = {}): BookingRow {
  return {
    id,
    uid: `uid-${id}`,
    title: `Booking ${id}`,
    userId: 1,
    eventTypeId: null,
    startTime,
    endTime: new Date(Date.parse(startTime) + 30 * 60_000).toISOString(),
    createdAt: startTime,
    updatedAt: null,
    status: 'accepted',
    paid: false,
    rescheduled: null,
    rating: null,
    ratingFeedback: null,
    noShowHost: false,
    ...more,
  };
}

export function attendee(id: number, bookingId: number, noShow: boolean | null): AttendeeRow {
  return {
    id,
    name: `Guest ${id}`,
    email: `guest${id}@x.test`,
    timeZone: 'UTC',
    phoneNumber: null,
    bookingId,
    noShow,
  };
}

export function eventType(id: number, more: Partial<EventTypeRow> = {}): EventTypeRow {
  return {
    id,
    title: 'Call',
    slug: `call-${id}`,
    length: 30,
    userId: null,
    teamId: null,
    parentId: null,
    schedulingType: null,
    ...more,
  };
}

export function membership(userId: number, teamId: number, more: Partial<MembershipRow> = {}): MembershipRow {
  return { userId, teamId, accepted: true, role: 'MEMBER', customRoleId: null, ...more };
}

export function dataset(more: Partial<Dataset>): Dataset {
  return {
    users: [user(1)],
    Team: [],
    Membership: [],
    Role: [],
    RolePermission: [],
    EventType: [],
    Booking: [],
    Attendee: [],
    Tracking: [],
    App_RoutingForms_Form: [],
    App_RoutingForms_FormResponse: [],
    AssignmentReason: [],
    ...more,
  };
}
