import type { DuckDBConnection } from '@duckdb/node-api';
import { name, type Statement, sql } from '../../sql/statement.ts';
import { runStatement } from './queries.ts';

export async function replaceRows(
  connection: DuckDBConnection,
  target: string,
  ids: Statement | null,
  workspace: number,
  select: Statement,
): Promise<void> {
  const outdated = ids === null ? sql`` : sql` AND id IN (${ids})`;
  await runStatement(connection, sql`DELETE FROM ${name(target)} WHERE workspace = ${workspace}${outdated}`);
  await runStatement(connection, sql`INSERT INTO ${name(target)} ${select}`);
}
