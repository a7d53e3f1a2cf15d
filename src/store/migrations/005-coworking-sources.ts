import { columns } from './columns.ts';
import type { NewTable } from './new-table.ts';

/** The entities of Nexudus as they were when they came. */
export const coworkingSourceTables: readonly NewTable[] = [
  {
    name: 'nexudus_simpletimezones',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      name:String? description:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_businesses',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      name:String? web_address:String? root_location_id:Int64? currency_code:String?
      simple_time_zone_id:Int64? simple_time_zone_name:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkers',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? full_name:String? email:String? company_name:String? billing_name:String?
      coworker_type:String? active:Bool? archived:Bool? invoicing_business_id:Int64? businesses:String?
      teams:String? user_id:Int64? monday_attendance:Int64? tuesday_attendance:Int64?
      wednesday_attendance:Int64? thursday_attendance:Int64? friday_attendance:Int64?
      saturday_attendance:Int64? sunday_attendance:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_teams',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? business_id:Int64? business_name:String? name:String? description:String?
      profile_summary:String? profile_is_public:Bool? profile_website:String? profile_tags:String?
      team_members:String? team_administrators:String? create_single_invoice_for_team:Bool?
      paying_member_id:Int64? default_member_tariff_id:Int64? default_member_tariff_name:String?
      max_team_member_count:Int64? transfer_credits_to_paying_member:Bool? share_time_passes:Bool?
      share_extra_services:Bool? share_booking_credit:Bool? discount_charges:Int64?
      discount_extra_services:Int64? discount_tariffs:Int64? discount_time_passes:Int64?
      disable_attendance_dashboard:Bool? twitter:String? facebook:String? linkedin:String? instagram:String?
      github:String? pinterest:String? skype:String? telegram:String? flickr:String? vimeo:String?
      tumblr:String? blogger:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_timepasses',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      business_id:Int64? name:String? price:Int64? currency_code:String? minutes_included:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkercontracts',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? issued_by_id:Int64? coworker_id:Int64? tariff_name:String? start_date:Int64?
      renewal_date:Int64? next_auto_invoice:Int64? active:Bool? cancelled:Bool? cancellation_date:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_bookings',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? booking_number:Int64? resource_id:Int64? resource_name:String? coworker_id:Int64?
      from_time:Int64? to_time:Int64? tentative:Bool? invoiced:Bool? teams_at_the_time_of_booking:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_cancelledbookings',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      original_booking_id:Int64? coworker_id:Int64? from_time:Int64? to_time:Int64? cancelled_on:Int64?
      cancellation_reason:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_checkins',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? coworker_id:Int64? business_id:Int64? business_name:String? source:Int64?
      from_time:Int64? to_time:Int64? teams_at_the_time_of_checkin:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkerproducts',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? coworker_id:Int64? business_id:Int64? product_name:String?
      product_currency_code:String? quantity:Int64? price:Int64? unit_price:Int64? total_price:Int64?
      discount_amount:Int64? sale_date:Int64? invoice_on:Int64? due_date:Int64? invoiced:Bool?
      teams_at_the_time_of_purchase:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkerextraservices',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? coworker_id:Int64? business_id:Int64? extra_service_name:String?
      extra_service_currency_code:String? extra_service_is_printing_credit:Bool? description:String?
      total_uses:Int64? remaining_uses:Int64? charge_period:Int64? price:Int64? free:Bool?
      discount_amount:Int64? valid_from:Int64? expire_date:Int64? due_date:Int64? invoiced:Bool?
      is_from_tariff:Bool? booking_id:Int64? booking_unique_id:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkerextraserviceusehistories',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      coworker_extra_service_id:Int64? booking_id:Int64? credit_used:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkerbookingcredits',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? coworker_id:Int64? business_id:Int64? business_currency_code:String?
      description:String? tariff_booking_credit_name:String? total_credit:Int64? remaining_credit:Int64?
      valid_from:Int64? expire_date:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkerbookingcreditusehistories',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      coworker_booking_credit_id:Int64? booking_id:Int64? credit_used:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkertimepasses',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? coworker_id:Int64? business_id:Int64? time_pass_id:Int64? time_pass_name:String?
      time_pass_currency_code:String? used:Bool? used_date:Int64? total_uses:Int64? remaining_uses:Int64?
      free:Bool? price:Int64? expire_date:Int64? invoiced:Bool? is_from_tariff:Bool? is_pay_as_you_go:Bool?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_calendarevents',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      business_id:Int64? name:String? start_date:Int64? end_date:Int64?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_eventattendees',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? business_id:Int64? calendar_event_id:Int64? calendar_event_name:String?
      event_product_name:String? event_product_price:Int64? event_product_currency_code:String?
      coworker_id:Int64? full_name:String? email:String? cancelled:Bool? cancelled_on:Int64? invoiced:Bool?
      due_date:Int64? coworker_invoice_id:Int64? coworker_invoice_paid:Bool?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkerinvoices',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      unique_id:String? coworker_id:Int64? coworker_team_names:String? business_id:Int64?
      invoice_number:String? invoice_from_date:Int64? invoice_to_date:Int64? due_date:Int64?
      total_amount:Int64? tax_amount:Int64? paid_amount:Int64? due_amount:Int64? currency_code:String?
      draft:Bool? void:Bool? paid:Bool? paid_on:Int64? credit_note:Bool? refunded:Bool?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'nexudus_coworkerinvoicelines',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 updated_on:Int64? created_on:Int64?
      coworker_invoice_id:Int64? description:String? quantity:Int64? unit_price:Int64? sub_total:Int64?
      tax_amount:Int64? sale_date:Int64? coworker_contract_unique_id:String?
      contract_deposit_unique_id:String? booking_unique_id:String? coworker_extra_service_unique_id:String?
      coworker_time_pass_unique_id:String? coworker_charge_unique_id:String?
      coworker_product_unique_id:String? event_attendee_unique_id:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
];
