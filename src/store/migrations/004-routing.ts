import { columns } from './columns.ts';
import type { Migration } from './migration.ts';

/** Forms, and their responses with all that became of them; what was imported before is settled at the next start. */
export const routingMigration: Migration = {
  number: 4,
  name: 'routing',
  duckdb: [
    `CREATE TABLE routing_form (
  workspace INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, user_id BIGINT, team_id BIGINT, org_id BIGINT,
  fields VARCHAR
)`,
    `CREATE TABLE routing_response (
  workspace INTEGER NOT NULL, id BIGINT NOT NULL, uuid VARCHAR, created_at BIGINT NOT NULL,
  form_id VARCHAR NOT NULL, form_name VARCHAR NOT NULL, form_team_id BIGINT, form_org_id BIGINT, form_user_id BIGINT,
  booking_id BIGINT, booking_uid VARCHAR, booking_status TINYINT, booking_created_at BIGINT, booking_start BIGINT,
  booking_end BIGINT, host_id BIGINT, host_known BOOLEAN NOT NULL, host_name VARCHAR, host_email VARCHAR,
  host_avatar_url VARCHAR, assignment_reason VARCHAR, event_type_id BIGINT, event_parent_id BIGINT,
  scheduling_type VARCHAR, utm_source VARCHAR, utm_medium VARCHAR, utm_campaign VARCHAR, utm_term VARCHAR,
  utm_content VARCHAR, attendees VARCHAR NOT NULL, attendee_names VARCHAR NOT NULL, attendee_emails VARCHAR NOT NULL,
  attendee_phones VARCHAR NOT NULL, fields VARCHAR NOT NULL, texts VARCHAR NOT NULL, choices VARCHAR NOT NULL
)`,
    `INSERT INTO unsettled SELECT DISTINCT workspace, 'calcom_routing_form_response', id
  FROM calcom_routing_form_response`,
  ],
  clickhouse: {
    tables: [
      {
        name: 'routing_form',
        columns: columns(
          `workspace:Int32 id:String name:String user_id:Int64? team_id:Int64? org_id:Int64? fields:String?`,
        ),
        order: ['workspace', 'id'],
      },
      {
        name: 'routing_response',
        columns:
          columns(`workspace:Int32 id:Int64 uuid:String? created_at:Int64 form_id:String form_name:String
          form_team_id:Int64? form_org_id:Int64? form_user_id:Int64? booking_id:Int64? booking_uid:String?
          booking_status:Int8? booking_created_at:Int64? booking_start:Int64? booking_end:Int64? host_id:Int64?
          host_known:Bool host_name:String? host_email:String? host_avatar_url:String? assignment_reason:String?
          event_type_id:Int64? event_parent_id:Int64? scheduling_type:String? utm_source:String? utm_medium:String?
          utm_campaign:String? utm_term:String? utm_content:String? attendees:String attendee_names:String
          attendee_emails:String attendee_phones:String fields:String texts:String choices:String`),
        order: ['workspace', 'form_id', 'created_at', 'id'],
        spreadBy: 'id',
      },
    ],
    statements: [
      // These keys were never marked one by one before, so no later mark's removal hides them.
      `INSERT INTO unsettled (workspace, source_table, id, kepi_version, kepi_gone)
  SELECT DISTINCT workspace, 'calcom_routing_form_response', id, 1, 0 FROM calcom_routing_form_response`,
    ],
  },
};
