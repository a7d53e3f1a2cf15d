import { columns } from './columns.ts';
import type { Migration } from './migration.ts';
import type { NewTable } from './new-table.ts';
import { toDuckDB } from './to-duckdb.ts';

const table: NewTable = {
  name: 'personal_event_type',
  columns: columns('workspace:Int32 user_id:Int64 event_type_id:Int64'),
  order: ['workspace', 'user_id', 'event_type_id'],
};

/** Whose the event types without a team are; the next start settles it. No event type has the number 0 of the mark. */
export const personalEventTypesMigration: Migration = {
  number: 7,
  name: 'personal-event-types',
  duckdb: [
    toDuckDB(table),
    `INSERT INTO unsettled SELECT DISTINCT workspace, 'calcom_event_type', 0 FROM event_type`,
  ],
  clickhouse: {
    tables: [table],
    statements: [
      `INSERT INTO unsettled (workspace, source_table, id, kepi_version, kepi_gone)
  SELECT DISTINCT workspace, 'calcom_event_type', 0, 1, 0 FROM event_type`,
    ],
  },
};
