import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Statement } from '../../sql/statement.ts';
import type { Engine, Row, Writer } from '../engine.ts';
import { StoreHeld } from '../store-held.ts';
import { Connections } from './connections.ts';
import { mergeRecords } from './merge-records.ts';
import { migrate } from './migrate.ts';
import { readRows, runStatement, streamRows } from './queries.ts';
import { replaceRows } from './replace-rows.ts';
import { retainRecords } from './retain-records.ts';
import { Staging } from './staging.ts';

export interface DuckDBOptions {
  readonly file: string;
  readonly memoryLimit: string;
  readonly threads: number;
}

export async function openDuckDB({ file, memoryLimit, threads }: DuckDBOptions): Promise<Engine> {
  const instance = await openInstance(file, memoryLimit, threads);
  const connections = new Connections(instance);
  const writing = await instance.connect();
  try {
    await migrate(writing);
  } catch (error) {
    writing.closeSync();
    instance.closeSync();
    throw error;
  }
  let lastWrite: Promise<unknown> = Promise.resolve();

  const staging = new Staging(writing);
  const staged = () => {
    staging.finish();
    return writing;
  };

  const writer: Writer = {
    read: async (statement) => readRows(staged(), statement),
    run: async (statement) => runStatement(staged(), statement),
    stage: (name, columns, rows) => staging.append(name, columns, rows),
    merge: async (table, name, workspace) => mergeRecords(staged(), table, name, workspace),
    retain: async (table, name, workspace, asOf) => retainRecords(staged(), table, name, workspace, asOf),
    replace: async (target, ids, workspace, select) => replaceRows(staged(), target, ids, workspace, select),
  };

  async function transact<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    await writing.run('BEGIN');
    try {
      const result = await work(writer);
      staging.finish();
      await dropTemporaryTables();
      await writing.run('COMMIT');
      return result;
    } catch (error) {
      staging.abandon();
      // A COMMIT that failed has ended the transaction itself.
      await writing.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async function dropTemporaryTables() {
    const left = await writing.runAndReadAll('SELECT table_name FROM duckdb_tables() WHERE temporary');
    for (const [name] of left.getRowsJS()) await writing.run(`DROP TABLE temp.${name}`);
  }

  return {
    async read(statement): Promise<Row[]> {
      const connection = await connections.lend();
      try {
        return await readRows(connection, statement);
      } finally {
        connections.takeBack(connection);
      }
    },
    async *stream(statement: Statement) {
      const connection = await connections.lend();
      try {
        yield* streamRows(connection, statement);
      } finally {
        connections.takeBack(connection);
      }
    },
    write(work) {
      const result = lastWrite.then(() => transact(work));
      lastWrite = result.catch(() => undefined);
      return result;
    },
    async close() {
      await lastWrite;
      connections.close();
      writing.closeSync();
      instance.closeSync();
    },
  };
}

async function openInstance(file: string, memoryLimit: string, threads: number): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file, {
      memory_limit: memoryLimit,
      threads: String(threads),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      enable_external_access: 'false',
      preserve_insertion_order: 'true',
    });
  } catch (error) {
    if (error instanceof Error && /set lock on file/i.test(error.message)) throw new StoreHeld(dirname(file));
    throw error;
  }
}
