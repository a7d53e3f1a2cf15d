import { columns } from './columns.ts';
import type { NewTable } from './new-table.ts';

/** Kepi's own relations as they were when ClickHouse came. Bookings lie by time, so that a month is read alone. */
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
