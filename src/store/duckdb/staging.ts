import {
  BIGINT,
  BOOLEAN,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Cell, StagedColumn } from '../engine.ts';

const types = { integer: BIGINT, text: VARCHAR, boolean: BOOLEAN } as const;
const chunkSize = 2048;

interface StagedTable {
  readonly appender: DuckDBAppender;
  readonly columns: readonly StagedColumn[];
  cells: DuckDBValue[][];
}

/** The tables that a write is filling; their last rows are there once `finish` was called. */
export class Staging {
  readonly #connection: DuckDBConnection;
  readonly #filling = new Map<string, StagedTable>();

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  async append(
    name: string,
    columns: readonly StagedColumn[],
    rows: Iterable<readonly Cell[]>,
  ): Promise<void> {
    const table = this.#filling.get(name) ?? (await this.#open(name, columns));
    for (const row of rows) {
      columns.forEach(({ type }, c) => {
        const cell = row[c] ?? null;
        table.cells[c]?.push(type === 'integer' && cell !== null ? BigInt(cell as number) : cell);
      });
      if (table.cells[0]?.length === chunkSize) flush(table);
    }
  }

  finish(): void {
    for (const table of this.#filling.values()) {
      flush(table);
      table.appender.closeSync();
    }
    this.#filling.clear();
  }

  /** Gives up what is waiting, in a write that is about to be undone. */
  abandon(): void {
    for (const { appender } of this.#filling.values()) {
      try {
        appender.closeSync();
      } catch {
        // The write has failed already, and says why.
      }
    }
    this.#filling.clear();
  }

  async #open(name: string, columns: readonly StagedColumn[]): Promise<StagedTable> {
    const ddl = columns.map((column) => `${column.name} ${types[column.type].toString()}`).join(', ');
    await this.#connection.run(`CREATE TEMP TABLE IF NOT EXISTS ${name} (${ddl})`);
    const appender = await this.#connection.createAppender(name, null, 'temp');
    const table = { appender, columns, cells: columns.map(() => []) };
    this.#filling.set(name, table);
    return table;
  }
}

function flush(table: StagedTable): void {
  const count = table.cells[0]?.length ?? 0;
  if (count === 0) return;
  const chunk = DuckDBDataChunk.create(
    table.columns.map(({ type }) => types[type]),
    count,
  );
  chunk.setColumns(table.cells);
  table.appender.appendDataChunk(chunk);
  table.cells = table.columns.map(() => []);
}
