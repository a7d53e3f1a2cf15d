import type { DuckDBConnection } from '@duckdb/node-api';
import { checkKnown } from '../migrations/check-known.ts';
import type { Migration } from '../migrations/migration.ts';
import { migrations } from '../migrations/migrations.ts';

/** Brings the file forward, each step in a transaction of its own; refuses a file from a newer Kepi. */
export async function migrate(
  connection: DuckDBConnection,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await connection.run(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL, name VARCHAR NOT NULL)',
  );
  const done = (
    await connection.runAndReadAll('SELECT number, name FROM migration ORDER BY number')
  ).getRowsJS();
  checkKnown(
    done.map(([number, name]) => ({ number, name })),
    steps,
  );
  for (const { number, name, duckdb } of steps.slice(done.length)) {
    await connection.run('BEGIN');
    try {
      for (const statement of duckdb) await connection.run(statement);
      await connection.run(`INSERT INTO migration VALUES (${number}, '${name}')`);
      await connection.run('COMMIT');
    } catch (error) {
      await connection.run('ROLLBACK');
      throw error;
    }
  }
}
