import { columns } from './columns.ts';
import type { NewTable } from './new-table.ts';

/** What questions about teams read, and what people of theirs log in with. */
export const coworkingTables: readonly NewTable[] = [
  {
    name: 'coworking_team',
    columns:
      columns(`workspace:Int32 id:Int64 name:String business_id:Int64? zone:String zone_known:Bool currency:String?
      profile:String`),
    order: ['workspace', 'id'],
  },
  {
    name: 'coworker',
    columns:
      columns(`workspace:Int32 id:Int64 full_name:String email:String company_name:String? coworker_type:Int8
      active:Bool attendance:String`),
    order: ['workspace', 'id'],
  },
  {
    name: 'coworking_member',
    columns: columns(`workspace:Int32 team_id:Int64 coworker_id:Int64 is_member:Bool is_administrator:Bool`),
    order: ['workspace', 'team_id', 'coworker_id'],
  },
  {
    name: 'coworking_time',
    columns:
      columns(`workspace:Int32 coworker_id:Int64 kind:Int8 id:Int64 from_time:Int64 to_time:Int64? place_id:Int64?
      place:String? team_names:String?`),
    order: ['workspace', 'coworker_id', 'kind', 'id'],
    spreadBy: 'id',
  },
  {
    name: 'coworking_item',
    columns:
      columns(`workspace:Int32 coworker_id:Int64 kind:Int8 id:Int64 unique_id:String? label:String? business_id:Int64?
      dated_at:Int64? invoiced:Bool cancelled:Bool of_booking:Bool quantity:Int64? amount:Int64? tax:Int64?
      due:Int64? due_at:Int64? paid:Bool? currency:String? valid_from:Int64? expires_at:Int64? used_at:Int64?
      remaining:Int64? unit:Int8? used:Bool is_balance:Bool team_names:String?`),
    order: ['workspace', 'coworker_id', 'kind', 'id'],
    spreadBy: 'id',
  },
  {
    name: 'access_token',
    columns:
      columns(`hash:String kind:String workspace:Int32 email:String client_id:String created_at:Int64 expires_at:Int64
      used_at:Int64?`),
    order: ['hash'],
  },
  {
    name: 'invitation',
    columns: columns(
      `hash:String workspace:Int32 email:String operator:Bool created_at:Int64 expires_at:Int64 used_at:Int64?`,
    ),
    order: ['hash'],
  },
];
