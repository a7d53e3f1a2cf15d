import type { Migration } from './migration.ts';

/** The newest import that brought a table whole: a record that the store has never seen was not in it. */
export const wholeTablesMigration: Migration = {
  number: 2,
  name: 'whole-tables',
  duckdb: [
    `CREATE TABLE whole_table (
  workspace INTEGER NOT NULL, source_table VARCHAR NOT NULL, as_of BIGINT NOT NULL, PRIMARY KEY (workspace, source_table)
)`,
  ],
  // ClickHouse came with the third.
  clickhouse: { tables: [], statements: [] },
};
