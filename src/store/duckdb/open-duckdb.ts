import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Statement } from '../../sql/statement.ts';
import type { Engine, Row } from '../engine.ts';
import { ExportPlaces } from '../export-places.ts';
import { StoreHeld } from '../store-held.ts';
import { Connections } from './connections.ts';
import { migrate } from './migrate.ts';
import { readRows, streamRows } from './queries.ts';
import { Tidying } from './tidying.ts';
import { Writing } from './writing.ts';

export interface DuckDBOptions {
  readonly file: string;
  readonly memoryLimit: string;
  readonly threads: number;
}

export async function openDuckDB({ file, memoryLimit, threads }: DuckDBOptions): Promise<Engine> {
  const instance = await openInstance(file, memoryLimit, threads);
  const migrating = await instance.connect();
  try {
    await migrate(migrating);
  } catch (error) {
    migrating.closeSync();
    instance.closeSync();
    throw error;
  }
  const connections = new Connections(instance);
  const writing = {
    records: new Writing(migrating),
    people: new Writing(await instance.connect()),
    inbox: new Writing(await instance.connect()),
  };
  const places = new ExportPlaces();
  const tidying = new Tidying(instance, file);

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
      places.take();
      try {
        const connection = await instance.connect();
        try {
          yield* streamRows(connection, statement);
        } finally {
          connection.closeSync();
        }
      } finally {
        places.leave();
      }
    },
    write: (work, about = 'records') => tidying.after(writing[about].write(work)),
    async close() {
      await tidying.close();
      await writing.records.close();
      await writing.people.close();
      await writing.inbox.close();
      connections.close();
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
      // While the log is folded into the file everybody waits: `Tidying` does it when nobody does.
      checkpoint_threshold: '1GB',
    });
  } catch (error) {
    if (error instanceof Error && /set lock on file/i.test(error.message)) throw new StoreHeld(dirname(file));
    throw error;
  }
}
