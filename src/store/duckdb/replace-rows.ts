import type { DuckDBConnection } from '@duckdb/node-api';
import { name, type Statement, sql } from '../../sql/statement.ts';
import { runStatement } from './queries.ts';

/** The new rows may be made of those that make way. */
export async function replaceRows(
  connection: DuckDBConnection,
  relation: string,
  where: Statement,
  select: Statement,
): Promise<void> {
  await runStatement(connection, sql`CREATE OR REPLACE TEMP TABLE replacing_row AS ${select}`);
  await runStatement(connection, sql`DELETE FROM ${name(relation)} WHERE ${where}`);
  await runStatement(connection, sql`INSERT INTO ${name(relation)} SELECT * FROM replacing_row`);
  await runStatement(connection, sql`DROP TABLE replacing_row`);
}
