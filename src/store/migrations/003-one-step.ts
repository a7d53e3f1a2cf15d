import { firstSourceTables } from './003-clickhouse-sources.ts';
import { firstTables } from './003-clickhouse-tables.ts';
import type { Migration } from './migration.ts';

/**
 * What a store without transactions needs, too: marks of what is yet to be settled, uses of keys apart from the keys,
 * and a key for every relation.
 */
export const oneStepMigration: Migration = {
  number: 3,
  name: 'one-step',
  duckdb: [
    `CREATE TABLE unsettled (workspace INTEGER NOT NULL, source_table VARCHAR NOT NULL, id BIGINT NOT NULL)`,
    `CREATE TABLE api_key_use (
  workspace INTEGER NOT NULL, id VARCHAR NOT NULL PRIMARY KEY, used_at BIGINT NOT NULL
)`,
    `INSERT INTO api_key_use SELECT workspace, id, last_used_at FROM api_key WHERE last_used_at IS NOT NULL`,
    `ALTER TABLE api_key DROP COLUMN last_used_at`,
    `ALTER TABLE rejected_row ADD COLUMN place BIGINT`,
    `UPDATE rejected_row SET place = rowid`,
  ],
  clickhouse: {
    tables: [...firstTables, ...firstSourceTables],
    statements: [`INSERT INTO workspace (id, name, kepi_version, kepi_gone) VALUES (1, 'main', 1, 0)`],
  },
};
