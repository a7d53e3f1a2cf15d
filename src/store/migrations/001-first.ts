import type { Migration } from './migration.ts';

/** Workspaces, people and keys; one table a source table; the relations that every question reads. */
export const firstMigration: Migration = {
  number: 1,
  name: 'first',
  duckdb: [
    `CREATE TABLE workspace (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL UNIQUE)`,
    `INSERT INTO workspace VALUES (1, 'main')`,
    `CREATE TABLE login (
  workspace INTEGER NOT NULL, email VARCHAR NOT NULL PRIMARY KEY, operator BOOLEAN NOT NULL,
  password_hash VARCHAR, created_at BIGINT NOT NULL
)`,
    `CREATE TABLE api_key (
  workspace INTEGER NOT NULL, id VARCHAR NOT NULL PRIMARY KEY, hash VARCHAR NOT NULL UNIQUE, prefix VARCHAR NOT NULL,
  name VARCHAR NOT NULL, owner VARCHAR NOT NULL, scopes VARCHAR NOT NULL, created_at BIGINT NOT NULL,
  expires_at BIGINT, last_used_at BIGINT, revoked_at BIGINT
)`,
    `CREATE TABLE tombstone (
  workspace INTEGER NOT NULL, source_table VARCHAR NOT NULL, id VARCHAR NOT NULL,
  version BIGINT NOT NULL, hash BIGINT NOT NULL
)`,
    `CREATE TABLE rejected_row (
  workspace INTEGER NOT NULL, source VARCHAR NOT NULL, file VARCHAR NOT NULL, line BIGINT NOT NULL,
  field VARCHAR, reason VARCHAR NOT NULL, content VARCHAR, seen_at BIGINT NOT NULL
)`,
    `CREATE TABLE freshness (
  workspace INTEGER NOT NULL, source VARCHAR NOT NULL, as_of BIGINT NOT NULL, PRIMARY KEY (workspace, source)
)`,
    `CREATE TABLE calcom_users (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, username VARCHAR, name VARCHAR, email VARCHAR, avatar_url VARCHAR, time_zone VARCHAR, week_start VARCHAR
)`,
    `CREATE TABLE calcom_profile (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  user_id BIGINT, organization_id BIGINT, username VARCHAR
)`,
    `CREATE TABLE calcom_team (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, name VARCHAR, slug VARCHAR, logo_url VARCHAR, parent_id BIGINT, is_organization BOOLEAN, time_zone VARCHAR, week_start VARCHAR
)`,
    `CREATE TABLE calcom_membership (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  user_id BIGINT, team_id BIGINT, accepted BOOLEAN, role VARCHAR, custom_role_id VARCHAR, created_at BIGINT, updated_at BIGINT
)`,
    `CREATE TABLE calcom_role (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id VARCHAR, name VARCHAR, team_id BIGINT, updated_at BIGINT
)`,
    `CREATE TABLE calcom_role_permission (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  role_id VARCHAR, resource VARCHAR, action VARCHAR
)`,
    `CREATE TABLE calcom_team_features (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  team_id BIGINT, feature_id VARCHAR, enabled BOOLEAN
)`,
    `CREATE TABLE calcom_event_type (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, title VARCHAR, slug VARCHAR, length BIGINT, user_id BIGINT, team_id BIGINT, parent_id BIGINT, scheduling_type VARCHAR, seats_per_time_slot BIGINT, booking_fields VARCHAR, updated_at BIGINT
)`,
    `CREATE TABLE calcom_host (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  user_id BIGINT, event_type_id BIGINT, is_fixed BOOLEAN, priority BIGINT, weight BIGINT
)`,
    `CREATE TABLE calcom_booking (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, uid VARCHAR, user_id BIGINT, user_primary_email VARCHAR, event_type_id BIGINT, title VARCHAR, description VARCHAR, responses VARCHAR, start_time BIGINT, end_time BIGINT, location VARCHAR, created_at BIGINT, updated_at BIGINT, status VARCHAR, paid BOOLEAN, cancellation_reason VARCHAR, rejection_reason VARCHAR, rescheduled BOOLEAN, from_reschedule VARCHAR, recurring_event_id VARCHAR, rating BIGINT, rating_feedback VARCHAR, no_show_host BOOLEAN, cancelled_by VARCHAR, rescheduled_by VARCHAR, creation_source VARCHAR
)`,
    `CREATE TABLE calcom_attendee (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, email VARCHAR, name VARCHAR, time_zone VARCHAR, phone_number VARCHAR, locale VARCHAR, booking_id BIGINT, no_show BOOLEAN
)`,
    `CREATE TABLE calcom_booking_seat (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, reference_uid VARCHAR, booking_id BIGINT, attendee_id BIGINT, data VARCHAR
)`,
    `CREATE TABLE calcom_tracking (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, booking_id BIGINT, utm_source VARCHAR, utm_medium VARCHAR, utm_campaign VARCHAR, utm_term VARCHAR, utm_content VARCHAR
)`,
    `CREATE TABLE calcom_assignment_reason (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, booking_id BIGINT, created_at BIGINT, reason_enum VARCHAR, reason_string VARCHAR
)`,
    `CREATE TABLE calcom_routing_form (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id VARCHAR, name VARCHAR, description VARCHAR, fields VARCHAR, routes VARCHAR, user_id BIGINT, team_id BIGINT, disabled BOOLEAN, created_at BIGINT, updated_at BIGINT
)`,
    `CREATE TABLE calcom_routing_form_response (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, uuid VARCHAR, form_filler_id VARCHAR, form_id VARCHAR, response VARCHAR, created_at BIGINT, updated_at BIGINT, routed_to_booking_uid VARCHAR, chosen_route_id VARCHAR
)`,
    `CREATE TABLE calcom_api_key (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id VARCHAR, user_id BIGINT, team_id BIGINT, hashed_key VARCHAR, expires_at BIGINT
)`,
    `CREATE TABLE calcom_out_of_office_reason (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, emoji VARCHAR, reason VARCHAR, enabled BOOLEAN, user_id BIGINT
)`,
    `CREATE TABLE calcom_out_of_office_entry (
  workspace INTEGER NOT NULL, carried BIGINT NOT NULL, version BIGINT NOT NULL, hash BIGINT NOT NULL,
  id BIGINT, uuid VARCHAR, starts_at BIGINT, ends_at BIGINT, notes VARCHAR, user_id BIGINT, to_user_id BIGINT, reason_id BIGINT, created_at BIGINT, updated_at BIGINT
)`,
    `CREATE TABLE person (
  workspace INTEGER NOT NULL, id BIGINT NOT NULL, username VARCHAR, name VARCHAR, email VARCHAR NOT NULL,
  avatar_url VARCHAR, week_start VARCHAR
)`,
    `CREATE TABLE team (
  workspace INTEGER NOT NULL, id BIGINT NOT NULL, name VARCHAR NOT NULL, slug VARCHAR, parent_id BIGINT,
  is_organization BOOLEAN NOT NULL
)`,
    `CREATE TABLE member (
  workspace INTEGER NOT NULL, team_id BIGINT NOT NULL, user_id BIGINT NOT NULL, reads_insights BOOLEAN NOT NULL,
  of_organization BOOLEAN NOT NULL
)`,
    `CREATE TABLE personal_org (workspace INTEGER NOT NULL, user_id BIGINT NOT NULL, org_id BIGINT NOT NULL)`,
    `CREATE TABLE stray (workspace INTEGER NOT NULL, org_id BIGINT NOT NULL, user_id BIGINT NOT NULL)`,
    `CREATE TABLE event_type (
  workspace INTEGER NOT NULL, id BIGINT NOT NULL, name VARCHAR NOT NULL, team_id BIGINT, org_id BIGINT,
  parent_id BIGINT, length INTEGER
)`,
    `CREATE TABLE booking (
  workspace INTEGER NOT NULL, id BIGINT NOT NULL, uid VARCHAR NOT NULL, title VARCHAR,
  created_at BIGINT NOT NULL, start_time BIGINT NOT NULL, end_time BIGINT NOT NULL,
  status TINYINT NOT NULL, rescheduled BOOLEAN, paid BOOLEAN NOT NULL,
  user_id BIGINT, host_known BOOLEAN NOT NULL, host_name VARCHAR, host_email VARCHAR, host_username VARCHAR,
  team_id BIGINT, org_id BIGINT, event_type_id BIGINT, event_type_known BOOLEAN NOT NULL, event_parent_id BIGINT,
  event_length INTEGER, rating INTEGER, rating_feedback VARCHAR, no_show_host BOOLEAN,
  guests INTEGER NOT NULL, no_show_guests INTEGER NOT NULL, attendees VARCHAR NOT NULL,
  utm_source VARCHAR, utm_medium VARCHAR, utm_campaign VARCHAR, utm_term VARCHAR, utm_content VARCHAR,
  responses VARCHAR
)`,
  ],
  // ClickHouse came with the third.
  clickhouse: { tables: [], statements: [] },
};
