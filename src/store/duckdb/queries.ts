import type { DuckDBConnection } from '@duckdb/node-api';
import { render, type Statement } from '../../sql/statement.ts';
import type { Row } from '../engine.ts';
import { StoreBusy } from '../store-busy.ts';
import { duckdbDialect } from './dialect.ts';
import { toDuckDBQuery, toRows } from './values.ts';

function outOfMemory(error: unknown): never {
  if (error instanceof Error && /^Out of Memory Error/.test(error.message)) {
    throw new StoreBusy('the engine is out of memory; ask less at once, or give it more with KEPI_MEMORY');
  }
  throw error;
}

export async function readRows(connection: DuckDBConnection, statement: Statement): Promise<Row[]> {
  const query = toDuckDBQuery(render(statement, duckdbDialect));
  const reader = await connection.runAndReadAll(...query).catch(outOfMemory);
  return toRows(reader.columnNames(), reader.getColumnsJS());
}

export async function runStatement(connection: DuckDBConnection, statement: Statement): Promise<void> {
  await connection.run(...toDuckDBQuery(render(statement, duckdbDialect)));
}

export async function* streamRows(connection: DuckDBConnection, statement: Statement): AsyncGenerator<Row[]> {
  const query = toDuckDBQuery(render(statement, duckdbDialect));
  const result = await connection.stream(...query).catch(outOfMemory);
  const names = result.columnNames();
  for (;;) {
    const chunk = await result.fetchChunk().catch(outOfMemory);
    if (chunk === null || chunk.rowCount === 0) return;
    yield toRows(names, chunk.getColumns());
  }
}
