import type { DuckDBConnection } from '@duckdb/node-api';
import { render, type Statement } from '../../sql/statement.ts';
import type { Row } from '../engine.ts';
import { duckdbDialect } from './dialect.ts';
import { toDuckDBQuery, toRows } from './values.ts';

export async function readRows(connection: DuckDBConnection, statement: Statement): Promise<Row[]> {
  const reader = await connection.runAndReadAll(...toDuckDBQuery(render(statement, duckdbDialect)));
  return toRows(reader.columnNames(), reader.getColumnsJS());
}

export async function runStatement(connection: DuckDBConnection, statement: Statement): Promise<void> {
  await connection.run(...toDuckDBQuery(render(statement, duckdbDialect)));
}

export async function* streamRows(connection: DuckDBConnection, statement: Statement): AsyncGenerator<Row[]> {
  const result = await connection.stream(...toDuckDBQuery(render(statement, duckdbDialect)));
  const names = result.columnNames();
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield toRows(names, chunk.getColumns());
  }
}
