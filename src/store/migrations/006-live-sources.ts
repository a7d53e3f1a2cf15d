import { columns } from './columns.ts';
import type { Migration } from './migration.ts';
import type { NewTable } from './new-table.ts';
import { toDuckDB } from './to-duckdb.ts';

const tables: readonly NewTable[] = [
  {
    name: 'source',
    columns: columns(`workspace:Int32 name:String kind:String settings:String secrets:String? every_ms:Int64
      created_at:Int64`),
    order: ['name'],
  },
  {
    // What a pull goes on from, kept with the rows that it has brought.
    name: 'source_state',
    columns: columns(`workspace:Int32 source:String state:String`),
    order: ['workspace', 'source'],
  },
  {
    // The last attempt of each source, and what it found.
    name: 'source_run',
    columns:
      columns(`workspace:Int32 source:String started_at:Int64 ended_at:Int64? outcome:String error:String?
      succeeded_at:Int64? compared_at:Int64? drift:String whole_at:Int64? whole_drift:String`),
    order: ['workspace', 'source'],
  },
  {
    name: 'inbox_event',
    columns: columns(`workspace:Int32 id:String source:String kind:String created_at:Int64 body:String`),
    order: ['workspace', 'created_at', 'id'],
    spreadBy: 'id',
  },
  {
    name: 'inbox_waiting',
    columns: columns(`workspace:Int32 id:String source:String created_at:Int64`),
    order: ['workspace', 'id'],
    // As with `unsettled`: an event that comes back is folded once more.
    expires: 'toDateTime(intDiv(kepi_version, 1048576)) + INTERVAL 1 HOUR DELETE WHERE kepi_gone = 1',
  },
  {
    name: 'suppressed',
    columns: columns(`workspace:Int32 hash:String created_at:Int64`),
    order: ['workspace', 'hash'],
  },
  {
    // What is known to be of somebody who was erased, by its own id.
    name: 'erased_record',
    columns: columns(`workspace:Int32 kind:String id:String`),
    order: ['workspace', 'kind', 'id'],
  },
  {
    name: 'calcom_told_guest',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 booking_id:Int64 email:String name:String?
      time_zone:String? phone_number:String? locale:String? no_show:Bool?`),
    order: ['workspace', 'booking_id', 'email', 'carried'],
    spreadBy: 'booking_id',
  },
  {
    name: 'calcom_told_telling',
    columns: columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 booking_id:Int64 told_at:Int64`),
    order: ['workspace', 'booking_id', 'told_at', 'carried'],
    spreadBy: 'booking_id',
  },
  {
    name: 'calcom_told_person',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 username:String? name:String?
      email:String? time_zone:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_told_team',
    columns: columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 name:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_told_event_type',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:Int64 title:String? slug:String?
      length:Int64? user_id:Int64? team_id:Int64? scheduling_type:String?`),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_told_form',
    columns: columns(
      'workspace:Int32 carried:Int64 version:Int64 hash:Int64 id:String name:String? team_id:Int64?',
    ),
    order: ['workspace', 'id', 'carried'],
    spreadBy: 'id',
  },
  {
    name: 'calcom_told_field',
    columns:
      columns(`workspace:Int32 carried:Int64 version:Int64 hash:Int64 form_id:String label:String kind:String
      choice:String choice_id:String`),
    order: ['workspace', 'form_id', 'label', 'kind', 'choice', 'choice_id', 'carried'],
    spreadBy: 'form_id',
  },
];

/** Sources that are connected, what they send, and what they tell without the ids of their tables. */
export const liveSourcesMigration: Migration = {
  number: 6,
  name: 'live-sources',
  duckdb: tables.map(toDuckDB),
  clickhouse: { tables, statements: [] },
};
