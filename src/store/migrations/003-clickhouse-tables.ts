import type { NewTable } from './new-table.ts';

/** `name:type`, with `?` for a column that may be null. */
const columns = (text: string) =>
  text.split(/\s+/).map((column) => {
    const [, name = '', type, nullable] = /^(\w+):(\w+)(\??)$/.exec(column) ?? [];
    return [name, nullable === '?' ? `Nullable(${type})` : `${type}`] as const;
  });

/** All relations as they were when ClickHouse came. Bookings lie by time, so that a month of them is read alone. */
export const firstTables: readonly NewTable[] = [
  {
    name: 'workspace',
    columns: columns(`id:Int32 name:String`),
    order: ['id'],
  },
  {
    name: 'login',
    columns: columns(`workspace:Int32 email:String operator:Bool password_hash:String? created_at:Int64`),
    order: ['email'],
  },
  {
    name: 'api_key',
    columns:
      columns(`workspace:Int32 id:String hash:String prefix:String name:String owner:String scopes:String
      created_at:Int64 expires_at:Int64? revoked_at:Int64?`),
    order: ['id'],
  },
  {
    name: 'tombstone',
    columns: columns(`workspace:Int32 source_table:String id:String version:Int64 hash:Int64`),
    order: ['workspace', 'source_table', 'id'],
    spreadBy: 'id',
  },
  {
    name: 'rejected_row',
    columns:
      columns(`workspace:Int32 source:String file:String line:Int64 field:String? reason:String content:String?
      seen_at:Int64 place:Int64`),
    order: ['workspace', 'source', 'place'],
  },
  {
    name: 'freshness',
    columns: columns(`workspace:Int32 source:String as_of:Int64`),
    order: ['workspace', 'source'],
  },
  {
    name: 'calcom_users',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 username:String? name:String?
      email:String? avatar_url:String? time_zone:String? week_start:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_profile',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 user_id:Int64 organization_id:Int64
      username:String?`),
    order: ['workspace', 'user_id', 'organization_id', 'carried'],
    spreadBy: 'user_id',
  },
  {
    name: 'calcom_team',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 name:String? slug:String?
      logo_url:String? parent_id:Int64? is_organization:Bool? time_zone:String? week_start:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_membership',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 user_id:Int64 team_id:Int64 accepted:Bool?
      role:String? custom_role_id:String? created_at:Int64? updated_at:Int64?`),
    order: ['workspace', 'user_id', 'team_id', 'carried'],
    spreadBy: 'user_id',
  },
  {
    name: 'calcom_role',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:String name:String? team_id:Int64?
      updated_at:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_role_permission',
    columns: columns(
      `workspace:Int32 carried:Int64 version:Int64 hash:Int64 role_id:String resource:String action:String`,
    ),
    order: ['workspace', 'role_id', 'resource', 'action', 'carried'],
    spreadBy: 'role_id',
  },
  {
    name: 'calcom_team_features',
    columns: columns(
      `workspace:Int32 carried:Int64 version:Int64 hash:Int64 team_id:Int64 feature_id:String enabled:Bool?`,
    ),
    order: ['workspace', 'team_id', 'feature_id', 'carried'],
    spreadBy: 'team_id',
  },
  {
    name: 'calcom_event_type',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 title:String? slug:String?
      length:Int64? user_id:Int64? team_id:Int64? parent_id:Int64? scheduling_type:String?
      seats_per_time_slot:Int64? booking_fields:String? updated_at:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_host',
    columns: columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 user_id:Int64 event_type_id:Int64
      is_fixed:Bool? priority:Int64? weight:Int64?`),
    order: ['workspace', 'user_id', 'event_type_id', 'carried'],
    spreadBy: 'user_id',
  },
  {
    name: 'calcom_booking',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 uid:String? user_id:Int64?
      user_primary_email:String? event_type_id:Int64? title:String? description:String?
      responses:String? start_time:Int64? end_time:Int64? location:String? created_at:Int64?
      updated_at:Int64? status:String? paid:Bool? cancellation_reason:String?
      rejection_reason:String? rescheduled:Bool? from_reschedule:String? recurring_event_id:String?
      rating:Int64? rating_feedback:String? no_show_host:Bool? cancelled_by:String?
      rescheduled_by:String? creation_source:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_attendee',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 email:String? name:String?
      time_zone:String? phone_number:String? locale:String? booking_id:Int64? no_show:Bool?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_booking_seat',
    columns: columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 reference_uid:String?
      booking_id:Int64? attendee_id:Int64? data:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_tracking',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 booking_id:Int64? utm_source:String?
      utm_medium:String? utm_campaign:String? utm_term:String? utm_content:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_assignment_reason',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 booking_id:Int64? created_at:Int64?
      reason_enum:String? reason_string:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_routing_form',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:String name:String? description:String?
      fields:String? routes:String? user_id:Int64? team_id:Int64? disabled:Bool? created_at:Int64?
      updated_at:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_routing_form_response',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 uuid:String? form_filler_id:String?
      form_id:String? response:String? created_at:Int64? updated_at:Int64?
      routed_to_booking_uid:String? chosen_route_id:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_api_key',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:String user_id:Int64? team_id:Int64?
      hashed_key:String? expires_at:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_out_of_office_reason',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 emoji:String? reason:String?
      enabled:Bool? user_id:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_out_of_office_entry',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 uuid:String? starts_at:Int64?
      ends_at:Int64? notes:String? user_id:Int64? to_user_id:Int64? reason_id:Int64?
      created_at:Int64? updated_at:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'person',
    columns: columns(`workspace:Int32 id:Int64 username:String? name:String? email:String avatar_url:String?
      week_start:String?`),
    order: ['workspace', 'id'],
  },
  {
    name: 'team',
    columns: columns(
      `workspace:Int32 id:Int64 name:String slug:String? parent_id:Int64? is_organization:Bool`,
    ),
    order: ['workspace', 'id'],
  },
  {
    name: 'member',
    columns: columns(`workspace:Int32 team_id:Int64 user_id:Int64 reads_insights:Bool of_organization:Bool`),
    order: ['workspace', 'team_id', 'user_id'],
  },
  {
    name: 'personal_org',
    columns: columns(`workspace:Int32 user_id:Int64 org_id:Int64`),
    order: ['workspace', 'user_id'],
  },
  {
    name: 'stray',
    columns: columns(`workspace:Int32 org_id:Int64 user_id:Int64`),
    order: ['workspace', 'org_id', 'user_id'],
  },
  {
    name: 'event_type',
    columns: columns(
      `workspace:Int32 id:Int64 name:String team_id:Int64? org_id:Int64? parent_id:Int64? length:Int32?`,
    ),
    order: ['workspace', 'id'],
  },
  {
    name: 'booking',
    columns:
      columns(`workspace:Int32 id:Int64 uid:String title:String? created_at:Int64 start_time:Int64 end_time:Int64
      status:Int8 rescheduled:Bool? paid:Bool user_id:Int64? host_known:Bool host_name:String?
      host_email:String? host_username:String? team_id:Int64? org_id:Int64? event_type_id:Int64?
      event_type_known:Bool event_parent_id:Int64? event_length:Int32? rating:Int32?
      rating_feedback:String? no_show_host:Bool? guests:Int32 no_show_guests:Int32 attendees:String
      utm_source:String? utm_medium:String? utm_campaign:String? utm_term:String?
      utm_content:String? responses:String?`),
    order: ['workspace', 'created_at', 'id'],
    spreadBy: 'id',
    ranges: ['start_time'],
  },
  {
    name: 'whole_table',
    columns: columns(`workspace:Int32 source_table:String as_of:Int64`),
    order: ['workspace', 'source_table'],
  },
  {
    name: 'unsettled',
    columns: columns(`workspace:Int32 source_table:String id:Int64`),
    order: ['workspace', 'source_table', 'id'],
    spreadBy: 'id',
    // A version begins with the second of its write. A mark that comes back is settled once more.
    expires: 'toDateTime(intDiv(kepi_version, 1048576)) + INTERVAL 1 HOUR DELETE WHERE kepi_gone = 1',
  },
  {
    name: 'api_key_use',
    columns: columns(`workspace:Int32 id:String used_at:Int64`),
    order: ['id'],
  },
];
