export type UserRow = {
  id: number;
  username: string | null;
  name: string | null;
  email: string;
  avatarUrl: string | null;
  weekStart: string;
};

export type TeamRow = {
  id: number;
  name: string;
  slug: string | null;
  parentId: number | null;
  isOrganization: boolean;
};

export type MembershipRow = {
  userId: number;
  teamId: number;
  accepted: boolean;
  role: 'OWNER' | 'ADMIN' | 'MEMBER';
  customRoleId: string | null;
};

export type RoleRow = { id: string; name: string; teamId: number | null };

export type RolePermissionRow = { id: string; roleId: string; resource: string; action: string };

export type EventTypeRow = {
  id: number;
  title: string;
  slug: string;
  length: number;
  userId: number | null;
  teamId: number | null;
  parentId: number | null;
  schedulingType: string | null;
};

export const bookingStatuses = ['accepted', 'cancelled', 'pending', 'rejected', 'awaiting_host'] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** Times are ISO strings in UTC with Z. */
export type BookingRow = {
  id: number;
  uid: string;
  title: string;
  userId: number | null;
  eventTypeId: number | null;
  startTime: string;
  endTime: string;
  createdAt: string;
  updatedAt: string | null;
  status: BookingStatus;
  paid: boolean;
  rescheduled: boolean | null;
  rating: number | null;
  ratingFeedback: string | null;
  noShowHost: boolean | null;
};

export type AttendeeRow = {
  id: number;
  name: string;
  email: string;
  timeZone: string;
  phoneNumber: string | null;
  bookingId: number;
  noShow: boolean | null;
};

export type TrackingRow = {
  id: number;
  bookingId: number;
  utm_source: string | null;
  utm_medium: string | null;
  utm_campaign: string | null;
  utm_term: string | null;
  utm_content: string | null;
};

/** JSON is plain, and of any shape: it is the source's business. */
export type RoutingFormRow = {
  id: string;
  name: string;
  fields: unknown;
  userId: number | null;
  teamId: number | null;
  disabled: boolean;
  createdAt: string;
  updatedAt: string | null;
};

export type FormResponseRow = {
  id: number;
  uuid: string | null;
  formId: string;
  response: unknown;
  createdAt: string;
  updatedAt: string | null;
  routedToBookingUid: string | null;
};

export type AssignmentReasonRow = {
  id: number;
  bookingId: number;
  createdAt: string;
  reasonEnum: string;
  reasonString: string | null;
};

export type Dataset = {
  users: UserRow[];
  Team: TeamRow[];
  Membership: MembershipRow[];
  Role: RoleRow[];
  RolePermission: RolePermissionRow[];
  EventType: EventTypeRow[];
  Booking: BookingRow[];
  Attendee: AttendeeRow[];
  Tracking: TrackingRow[];
  App_RoutingForms_Form: RoutingFormRow[];
  App_RoutingForms_FormResponse: FormResponseRow[];
  AssignmentReason: AssignmentReasonRow[];
};
