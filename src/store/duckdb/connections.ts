import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** More queries at once only make each other slower, and take memory. */
const mostLent = 16;

/** Lends each query a connection of its own; a connection that is lent runs one query at a time. */
export class Connections {
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[] = [];
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];
  #lent = 0;

  constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  async lend(): Promise<DuckDBConnection> {
    if (this.#lent >= mostLent) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#lent += 1;
    return this.#idle.pop() ?? (await this.#instance.connect());
  }

  takeBack(connection: DuckDBConnection) {
    const next = this.#waiting.shift();
    if (next !== undefined) return next(connection);
    this.#lent -= 1;
    this.#idle.push(connection);
  }

  close() {
    for (const connection of this.#idle) connection.closeSync();
    this.#idle.length = 0;
  }
}
