import type { ColumnType, SourceColumn, SourceTable } from './source-table.ts';

/** `end` is a word of SQL. */
const renamed: Readonly<Record<string, string>> = { start: 'starts_at', end: 'ends_at' };

const storedName = (name: string) =>
  renamed[name] ?? name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `name:type`, with `!` for a column that must be there and not be null, and 32 for a number of so many bits. */
function column(text: string): SourceColumn {
  const [, name = '', required, type, bits] = /^(\w+)(!?):([a-z]+)(32)?$/.exec(text) ?? [];
  return {
    name,
    stored: storedName(name),
    type: type as ColumnType,
    required: required === '!',
    ...(bits && { most: 2 ** 31 - 1 }),
  };
}

function table(name: string, stored: string, key: string, columns: string, version?: string): SourceTable {
  return {
    system: 'calcom',
    name,
    stored: `calcom_${stored}`,
    key: key.split(' '),
    columns: columns.trim().split(/\s+/).map(column),
    ...(version === undefined ? {} : { version }),
  };
}

export const bookingStatuses = ['accepted', 'pending', 'awaiting_host', 'cancelled', 'rejected'] as const;

const users = table(
  'users',
  'users',
  'id',
  'id!:integer username:text name:text email!:text avatarUrl:text timeZone:text weekStart:text',
);
const profile = table(
  'Profile',
  'profile',
  'userId organizationId',
  'userId!:integer organizationId!:integer username:text',
);
const team = table(
  'Team',
  'team',
  'id',
  'id!:integer name!:text slug:text logoUrl:text parentId:integer isOrganization:boolean timeZone:text weekStart:text',
);
const membership = table(
  'Membership',
  'membership',
  'userId teamId',
  'userId!:integer teamId!:integer accepted:boolean role!:text customRoleId:text createdAt:instant updatedAt:instant',
  'updatedAt',
);
const eventType = table(
  'EventType',
  'event_type',
  'id',
  `id!:integer title:text slug:text length:integer32 userId:integer teamId:integer parentId:integer
   schedulingType:text seatsPerTimeSlot:integer bookingFields:json updatedAt:instant`,
  'updatedAt',
);
const host = table(
  'Host',
  'host',
  'userId eventTypeId',
  'userId!:integer eventTypeId!:integer isFixed:boolean priority:integer weight:integer',
);
const bookingColumns = table(
  'Booking',
  'booking',
  'id',
  `id!:integer uid!:text userId:integer userPrimaryEmail:text eventTypeId:integer title:text description:text
   responses:json startTime!:instant endTime!:instant location:text createdAt!:instant updatedAt:instant
   status!:text paid:boolean cancellationReason:text rejectionReason:text rescheduled:boolean
   fromReschedule:text recurringEventId:text rating:integer32 ratingFeedback:text noShowHost:boolean
   cancelledBy:text rescheduledBy:text creationSource:text`,
  'updatedAt',
);
const booking: SourceTable = {
  ...bookingColumns,
  columns: bookingColumns.columns.map((c) => (c.name === 'status' ? { ...c, allowed: bookingStatuses } : c)),
};
const attendee = table(
  'Attendee',
  'attendee',
  'id',
  `id!:integer email:text name:text timeZone:text phoneNumber:text locale:text bookingId:integer
   noShow:boolean`,
);
const bookingSeat = table(
  'BookingSeat',
  'booking_seat',
  'id',
  'id!:integer referenceUid:text bookingId:integer attendeeId:integer data:json',
);
const routingForm = table(
  'App_RoutingForms_Form',
  'routing_form',
  'id',
  `id!:text name!:text description:text fields:json routes:json userId:integer teamId:integer disabled:boolean
   createdAt:instant updatedAt:instant`,
  'updatedAt',
);
const responseColumns = table(
  'App_RoutingForms_FormResponse',
  'routing_form_response',
  'id',
  `id!:integer uuid:text formFillerId:text formId!:text response!:json createdAt!:instant updatedAt:instant
   routedToBookingUid:text chosenRouteId:text`,
  'updatedAt',
);
const routingFormResponse: SourceTable = {
  ...responseColumns,
  columns: responseColumns.columns.map((c) => (c.name === 'id' ? { ...c, least: 0 } : c)),
};
const assignmentReason = table(
  'AssignmentReason',
  'assignment_reason',
  'id',
  'id!:integer bookingId!:integer createdAt:instant reasonEnum:text reasonString:text',
);
const tracking = table(
  'Tracking',
  'tracking',
  'id',
  `id!:integer bookingId!:integer utm_source:text utm_medium:text utm_campaign:text utm_term:text
   utm_content:text`,
);
const apiKey = table(
  'ApiKey',
  'api_key',
  'id',
  'id!:text userId!:integer teamId:integer hashedKey!:text expiresAt:instant',
);
const outOfOfficeEntry = table(
  'OutOfOfficeEntry',
  'out_of_office_entry',
  'id',
  `id!:integer uuid:text start!:instant end!:instant notes:text userId!:integer toUserId:integer
   reasonId:integer createdAt:instant updatedAt:instant`,
  'updatedAt',
);
const outOfOfficeReason = table(
  'OutOfOfficeReason',
  'out_of_office_reason',
  'id',
  'id!:integer emoji:text reason:text enabled:boolean userId:integer',
);
const role = table('Role', 'role', 'id', 'id!:text name:text teamId:integer updatedAt:instant', 'updatedAt');
const rolePermission = table(
  'RolePermission',
  'role_permission',
  'roleId resource action',
  'roleId!:text resource!:text action!:text',
);
const teamFeatures = table(
  'TeamFeatures',
  'team_features',
  'teamId featureId',
  'teamId!:integer featureId!:text enabled:boolean',
);

/** What `import calcom` reads, in the order in which it reads it. */
export const calcomTables = {
  users,
  profile,
  team,
  membership,
  role,
  rolePermission,
  teamFeatures,
  eventType,
  host,
  booking,
  attendee,
  bookingSeat,
  tracking,
  assignmentReason,
  routingForm,
  routingFormResponse,
  apiKey,
  outOfOfficeReason,
  outOfOfficeEntry,
} as const;

export type CalcomTable = keyof typeof calcomTables;
