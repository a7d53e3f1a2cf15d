import { coworkingSourceTables } from './005-coworking-sources.ts';
import { coworkingTables } from './005-coworking-tables.ts';
import type { Migration } from './migration.ts';
import { toDuckDB } from './to-duckdb.ts';

const tables = [...coworkingSourceTables, ...coworkingTables];

/** Teams of coworkers: the entities of Nexudus, what is settled of them, and tokens of people who log in. */
export const coworkingMigration: Migration = {
  number: 5,
  name: 'coworking',
  duckdb: tables.map(toDuckDB),
  clickhouse: { tables, statements: [] },
};
