import type { DuckDBConnection } from '@duckdb/node-api';
import { render, type Statement } from '../../sql/statement.ts';
import type { Row } from '../engine.ts';
import { duckdbDialect } from './dialect.ts';
import { toDuckDBValues, toRows } from './values.ts';

export async function readRows(connection: DuckDBConnection, statement: Statement): Promise<Row[]> {
  const rendered = render(statement, duckdbDialect);
  const reader = await connection.runAndReadAll(rendered.text, toDuckDBValues(rendered));
  return toRows(reader.columnNames(), reader.getColumnsJS());
}

export async function runStatement(connection: DuckDBConnection, statement: Statement): Promise<void> {
  const rendered = render(statement, duckdbDialect);
  await connection.run(rendered.text, toDuckDBValues(rendered));
}

export async function* streamRows(connection: DuckDBConnection, statement: Statement): AsyncGenerator<Row[]> {
  const rendered = render(statement, duckdbDialect);
  const result = await connection.stream(rendered.text, toDuckDBValues(rendered));
  const names = result.columnNames();
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield toRows(names, chunk.getColumns());
  }
}
