import { join, name, sql } from '../../sql/statement.ts';
import type { Cell, StagedColumn } from '../engine.ts';
import { runStatement, type Sending, sending } from './queries.ts';
import type { Server } from './servers.ts';
import { toJsonCells } from './values.ts';

const types = { integer: sql`Int64`, text: sql`String`, boolean: sql`Bool` };
/** Rows sent at once: a part on the server's disk. */
const blockSize = 20_000;

interface StagedTable {
  readonly columns: readonly StagedColumn[];
  waiting: Cell[][];
}

/** The tables that a write is filling; their last rows are there once `finish` was called. */
export class Staging {
  readonly #server: Server;
  readonly #how: Sending;
  readonly #filling = new Map<string, StagedTable>();

  constructor(server: Server, how: Sending) {
    this.#server = server;
    this.#how = how;
  }

  async append(
    table: string,
    columns: readonly StagedColumn[],
    rows: Iterable<readonly Cell[]>,
  ): Promise<void> {
    const filling = this.#filling.get(table) ?? (await this.#open(table, columns));
    for (const row of rows) {
      filling.waiting.push(toJsonCells(row));
      if (filling.waiting.length === blockSize) await this.#flush(table, filling);
    }
  }

  async finish(): Promise<void> {
    for (const [table, filling] of this.#filling) await this.#flush(table, filling);
  }

  forget(table: string): void {
    this.#filling.delete(table);
  }

  async #open(table: string, columns: readonly StagedColumn[]): Promise<StagedTable> {
    const [first] = columns;
    const typed = columns.map(({ name: column, type }) =>
      column === first?.name
        ? sql`${name(column)} ${types[type]}`
        : sql`${name(column)} Nullable(${types[type]})`,
    );
    await runStatement(
      this.#server,
      sql`CREATE TEMPORARY TABLE ${name(table)} (${join(typed, ', ')}) ENGINE = MergeTree ORDER BY ${name(first?.name ?? '')}`,
      this.#how,
    );
    const filling = { columns, waiting: [] };
    this.#filling.set(table, filling);
    return filling;
  }

  async #flush(table: string, filling: StagedTable): Promise<void> {
    if (filling.waiting.length === 0) return;
    const values = filling.waiting;
    filling.waiting = [];
    await this.#server.client.insert({
      table,
      columns: filling.columns.map(({ name: column }) => column) as [string, ...string[]],
      values,
      format: 'JSONCompactEachRow',
      ...sending(this.#how),
    });
  }
}
