import type { DuckDBConnection } from '@duckdb/node-api';
import { name, type Statement, sql } from '../../sql/statement.ts';
import type { Writer } from '../engine.ts';
import { readRows, runStatement } from './queries.ts';
import { replaceRows } from './replace-rows.ts';
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
    const run = (statement: Statement) => {
      this.#staging.finish();
      return runStatement(this.#connection, statement);
    };
    return {
      read: async (statement) => {
        this.#staging.finish();
        return readRows(this.#connection, statement);
      },
      stage: (table, columns, rows) => this.#staging.append(table, columns, rows),
      keep: (table, select) => run(sql`CREATE OR REPLACE TEMP TABLE ${name(table)} AS ${select}`),
      drop: (table) => run(sql`DROP TABLE temp.${name(table)}`),
      insert: (relation, select) => run(sql`INSERT INTO ${name(relation)} ${select}`),
      remove: (relation, where) => run(sql`DELETE FROM ${name(relation)} WHERE ${where}`),
      replace: async (relation, where, select) => {
        this.#staging.finish();
        await replaceRows(this.#connection, relation, where, select);
      },
    };
  }

  async #dropTemporaryTables() {
    const left = await this.#connection.runAndReadAll(
      'SELECT table_name FROM duckdb_tables() WHERE temporary',
    );
    for (const [name] of left.getRowsJS()) await this.#connection.run(`DROP TABLE temp.${name}`);
  }
}
