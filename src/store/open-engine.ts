import { mkdir } from 'node:fs/promises';
import { openClickHouse } from './clickhouse/open-clickhouse.ts';
import { openDuckDB } from './duckdb/open-duckdb.ts';
import type { Engine } from './engine.ts';
import { type StoreAddress, storeFile } from './store-address.ts';

export interface StoreOptions {
  readonly store?: StoreAddress;
  /** The data folder of the embedded engine; it is made when it is not there. */
  readonly data: string;
  readonly memoryLimit: string;
  readonly threads: number;
  /** Told what the opening waits for. */
  readonly say?: (line: string) => void;
}

export async function openEngine({
  store = { kind: 'duckdb' },
  data,
  memoryLimit,
  threads,
  say = () => {},
}: StoreOptions): Promise<Engine> {
  if (store.kind === 'clickhouse') return openClickHouse(store, say);
  // A folder that was there before may be open to others; what is put into it is not.
  process.umask(0o077);
  await mkdir(data, { recursive: true, mode: 0o700 });
  return openDuckDB({ file: storeFile(data), memoryLimit, threads });
}
