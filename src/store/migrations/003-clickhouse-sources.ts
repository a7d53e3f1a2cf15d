import { columns } from './columns.ts';
import type { NewTable } from './new-table.ts';

/** The tables of Cal.com as they were when ClickHouse came. */
export const firstSourceTables: readonly NewTable[] = [
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
];
