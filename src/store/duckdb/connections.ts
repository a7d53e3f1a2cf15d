import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Lends each query a connection of its own; a connection that is lent runs one query at a time. */
export class Connections {
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[] = [];

  constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  async lend(): Promise<DuckDBConnection> {
    return this.#idle.pop() ?? (await this.#instance.connect());
  }

  takeBack(connection: DuckDBConnection) {
    this.#idle.push(connection);
  }

  close() {
    for (const connection of this.#idle) connection.closeSync();
    this.#idle.length = 0;
  }
}
