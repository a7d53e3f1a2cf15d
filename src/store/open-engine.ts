import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckDB } from './duckdb/open-duckdb.ts';
import type { Engine } from './engine.ts';

export interface StoreOptions {
  /** The data folder; it is made when it is not there. */
  readonly data: string;
  readonly memoryLimit: string;
  readonly threads: number;
}

export async function openEngine({ data, memoryLimit, threads }: StoreOptions): Promise<Engine> {
  // A folder that was there before may be open to others; what is put into it is not.
  process.umask(0o077);
  await mkdir(data, { recursive: true, mode: 0o700 });
  return openDuckDB({ file: join(data, 'kepi.duckdb'), memoryLimit, threads });
}
