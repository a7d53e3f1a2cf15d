import {
  BIGINT,
  BOOLEAN,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Cell, StagedColumn } from '../engine.ts';

const types = { integer: BIGINT, text: VARCHAR, boolean: BOOLEAN } as const;
const chunkSize = 2048;

export async function stageRows(
  connection: DuckDBConnection,
  table: string,
  columns: readonly StagedColumn[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const ddl = columns.map(({ name, type }) => `${name} ${types[type].toString()}`).join(', ');
  await connection.run(`CREATE TEMP TABLE IF NOT EXISTS ${table} (${ddl})`);
  const appender = await connection.createAppender(table, null, 'temp');
  let cells: DuckDBValue[][] = columns.map(() => []);
  const append = () => {
    const count = cells[0]?.length ?? 0;
    if (count === 0) return;
    const chunk = DuckDBDataChunk.create(
      columns.map(({ type }) => types[type]),
      count,
    );
    chunk.setColumns(cells);
    appender.appendDataChunk(chunk);
    cells = columns.map(() => []);
  };
  for (const row of rows) {
    columns.forEach(({ type }, c) => {
      const cell = row[c] ?? null;
      cells[c]?.push(type === 'integer' && cell !== null ? BigInt(cell as number) : cell);
    });
    if (cells[0]?.length === chunkSize) append();
  }
  append();
  appender.closeSync();
}
