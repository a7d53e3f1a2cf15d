/** The tables of Cal.com that are read, as its migrations make them, with some columns that nobody reads. */
export const calcomSchema = `
CREATE TYPE "BookingStatus" AS ENUM ('cancelled', 'accepted', 'rejected', 'pending', 'awaiting_host');
CREATE TYPE "MembershipRole" AS ENUM ('MEMBER', 'OWNER', 'ADMIN');
CREATE TYPE "SchedulingType" AS ENUM ('roundRobin', 'collective', 'managed');
CREATE TYPE "CreationSource" AS ENUM ('api_v1', 'api_v2', 'webapp');
CREATE TYPE "AssignmentReasonEnum" AS ENUM (
  'ROUTING_FORM_ROUTING', 'ROUTING_FORM_ROUTING_FALLBACK', 'REASSIGNED', 'RR_REASSIGNED', 'REROUTED',
  'SALESFORCE_ASSIGNMENT'
);

CREATE TABLE users (
  id serial PRIMARY KEY, username text, name text, email text NOT NULL, "avatarUrl" text,
  "timeZone" text NOT NULL DEFAULT 'Europe/London', "weekStart" text NOT NULL DEFAULT 'Sunday',
  locale text, created timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE "Profile" (
  id serial PRIMARY KEY, uid text NOT NULL DEFAULT 'u', "userId" integer NOT NULL,
  "organizationId" integer NOT NULL, username text NOT NULL
);
CREATE TABLE "Team" (
  id serial PRIMARY KEY, name text NOT NULL, slug text, "logoUrl" text, "parentId" integer,
  "isOrganization" boolean NOT NULL DEFAULT false, "timeZone" text NOT NULL DEFAULT 'Europe/London',
  "weekStart" text NOT NULL DEFAULT 'Sunday', metadata jsonb
);
CREATE TABLE "Membership" (
  id serial PRIMARY KEY, "userId" integer NOT NULL, "teamId" integer NOT NULL,
  accepted boolean NOT NULL DEFAULT false, role "MembershipRole" NOT NULL, "customRoleId" text,
  "createdAt" timestamp(3), "updatedAt" timestamp(3), UNIQUE ("userId", "teamId")
);
CREATE TABLE "Role" (
  id text PRIMARY KEY, name text NOT NULL, "teamId" integer, "updatedAt" timestamp(3) NOT NULL
);
CREATE TABLE "RolePermission" (
  id text PRIMARY KEY DEFAULT gen_random_uuid(), "roleId" text NOT NULL, resource text NOT NULL, action text NOT NULL,
  UNIQUE ("roleId", resource, action)
);
CREATE TABLE "TeamFeatures" (
  "teamId" integer NOT NULL, "featureId" text NOT NULL, enabled boolean NOT NULL DEFAULT true,
  PRIMARY KEY ("teamId", "featureId")
);
CREATE TABLE "EventType" (
  id serial PRIMARY KEY, title text NOT NULL, slug text NOT NULL, length integer NOT NULL, "userId" integer,
  "teamId" integer, "parentId" integer, "schedulingType" "SchedulingType", "seatsPerTimeSlot" integer,
  "bookingFields" jsonb, metadata jsonb, "createdAt" timestamp(3), "updatedAt" timestamp(3)
);
CREATE TABLE "Host" (
  "userId" integer NOT NULL, "eventTypeId" integer NOT NULL, "isFixed" boolean NOT NULL DEFAULT false,
  priority integer, weight integer, "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY ("userId", "eventTypeId")
);
CREATE TABLE "Booking" (
  id serial PRIMARY KEY, uid text NOT NULL UNIQUE, "userId" integer, "userPrimaryEmail" text,
  "eventTypeId" integer, title text NOT NULL, description text, responses jsonb, "customInputs" jsonb,
  "startTime" timestamp(3) NOT NULL, "endTime" timestamp(3) NOT NULL, location text,
  "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, "updatedAt" timestamp(3),
  status "BookingStatus" NOT NULL DEFAULT 'accepted', paid boolean NOT NULL DEFAULT false,
  "cancellationReason" text, "rejectionReason" text, "reassignReason" text, rescheduled boolean,
  "fromReschedule" text, "recurringEventId" text, rating integer, "ratingFeedback" text,
  "noShowHost" boolean DEFAULT false, "cancelledBy" text, "rescheduledBy" text,
  "creationSource" "CreationSource", metadata jsonb
);
CREATE INDEX ON "Booking" ("startTime", "endTime", status);
CREATE TABLE "Attendee" (
  id serial PRIMARY KEY, email text NOT NULL, name text NOT NULL, "timeZone" text NOT NULL,
  "phoneNumber" text, locale text DEFAULT 'en', "bookingId" integer, "noShow" boolean DEFAULT false
);
CREATE INDEX ON "Attendee" ("bookingId");
CREATE TABLE "BookingSeat" (
  id serial PRIMARY KEY, "referenceUid" text NOT NULL UNIQUE, "bookingId" integer NOT NULL,
  "attendeeId" integer NOT NULL, data jsonb, metadata jsonb
);
CREATE INDEX ON "BookingSeat" ("bookingId");
CREATE TABLE "Tracking" (
  id serial PRIMARY KEY, "bookingId" integer NOT NULL UNIQUE, utm_source text, utm_medium text,
  utm_campaign text, utm_term text, utm_content text
);
CREATE TABLE "AssignmentReason" (
  id serial PRIMARY KEY, "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "bookingId" integer NOT NULL, "reasonEnum" "AssignmentReasonEnum" NOT NULL, "reasonString" text NOT NULL
);
CREATE INDEX ON "AssignmentReason" ("bookingId");
CREATE TABLE "App_RoutingForms_Form" (
  id text PRIMARY KEY, name text NOT NULL, description text, fields jsonb, routes jsonb,
  "userId" integer NOT NULL, "teamId" integer, disabled boolean NOT NULL DEFAULT false, settings jsonb,
  "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, "updatedAt" timestamp(3) NOT NULL
);
CREATE TABLE "App_RoutingForms_FormResponse" (
  id serial PRIMARY KEY, uuid text, "formFillerId" text NOT NULL DEFAULT 'f', "formId" text NOT NULL,
  response jsonb NOT NULL, "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamp(3), "routedToBookingUid" text UNIQUE, "chosenRouteId" text
);
CREATE TABLE "ApiKey" (
  id text PRIMARY KEY, "userId" integer NOT NULL, "teamId" integer, note text, "hashedKey" text NOT NULL UNIQUE,
  "expiresAt" timestamp(3), "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE "OutOfOfficeReason" (
  id serial PRIMARY KEY, emoji text NOT NULL, reason text NOT NULL, enabled boolean NOT NULL DEFAULT true,
  "userId" integer
);
CREATE TABLE "OutOfOfficeEntry" (
  id serial PRIMARY KEY, uuid text NOT NULL, start timestamp(3) NOT NULL, "end" timestamp(3) NOT NULL,
  notes text, "userId" integer NOT NULL, "toUserId" integer, "reasonId" integer,
  "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, "updatedAt" timestamp(3) NOT NULL
);`;
