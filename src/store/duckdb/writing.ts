import type { DuckDBConnection } from '@duckdb/node-api';
import type { Writer } from '../engine.ts';
import { mergeRecords } from './merge-records.ts';
import { readRows, runStatement } from './queries.ts';
import { replaceRows } from './replace-rows.ts';
import { retainRecords } from './retain-records.ts';
import { Staging } from './staging.ts';

/** One write after the other, each in a transaction, on a connection of their own. */
export class Writing {
  readonly #connection: DuckDBConnection;
  readonly #staging: Staging;
  #last: Promise<unknown> = Promise.resolve();

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
    this.#staging = new Staging(connection);
  }

  write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#transact(work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.#last;
    this.#connection.closeSync();
  }

  async #transact<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    await this.#connection.run('BEGIN');
    try {
      const result = await work(this.#writer());
      this.#staging.finish();
      await this.#dropTemporaryTables();
      await this.#connection.run('COMMIT');
      return result;
    } catch (error) {
      this.#staging.abandon();
      // A COMMIT that failed has ended the transaction itself.
      await this.#connection.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  #writer(): Writer {
    const staged = () => {
      this.#staging.finish();
      return this.#connection;
    };
    return {
      read: async (statement) => readRows(staged(), statement),
      run: async (statement) => runStatement(staged(), statement),
      stage: (name, columns, rows) => this.#staging.append(name, columns, rows),
      merge: async (table, name, workspace) => mergeRecords(staged(), table, name, workspace),
      retain: async (table, name, workspace, asOf) => retainRecords(staged(), table, name, workspace, asOf),
      replace: async (target, ids, workspace, select) =>
        replaceRows(staged(), target, ids, workspace, select),
    };
  }

  async #dropTemporaryTables() {
    const left = await this.#connection.runAndReadAll(
      'SELECT table_name FROM duckdb_tables() WHERE temporary',
    );
    for (const [name] of left.getRowsJS()) await this.#connection.run(`DROP TABLE temp.${name}`);
  }
}
