import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client';
import type { Engine } from '../src/store/engine.ts';
import { openEngine, type StoreOptions } from '../src/store/open-engine.ts';
import { type ClickHouseAddress, parseStoreAddress } from '../src/store/store-address.ts';
import { isChosen } from './chosen-engines.ts';
import { clickhouseAddress, clickhouseClusterAddress } from './clickhouse/addresses.ts';

export interface TestEngine {
  readonly name: 'duckdb' | 'clickhouse' | 'clickhouse-cluster';
  /** Whether a write is all or nothing. */
  readonly transactions: boolean;
  /** How much of the random testing it gets: a trial that takes milliseconds here takes a second there. */
  readonly share: number;
  /** An empty store of its own. */
  open(): Promise<TestStore>;
}

export interface TestStore {
  readonly engine: Engine;
  /** Opens the same store once more. */
  readonly options: StoreOptions;
  /** Keeps the data, and says where it is, when a test failed. */
  close(failed?: boolean): Promise<void>;
}

const embedded = { memoryLimit: '1GB', threads: 2 };

const duckdb: TestEngine = {
  name: 'duckdb',
  transactions: true,
  share: 1,
  async open() {
    const data = mkdtempSync(join(tmpdir(), 'kepi-test-'));
    const options = { data, ...embedded };
    const engine = await openEngine(options);
    return {
      engine,
      options,
      async close(failed = false) {
        await engine.close();
        if (failed) console.error(`the data of the failed test is kept in ${data}`);
        else rmSync(data, { recursive: true, force: true });
      },
    };
  },
};

/** A database of its own on servers that are shared. */
const clickhouse = (name: TestEngine['name'], address: string, query = ''): TestEngine => ({
  name,
  transactions: false,
  share: 0.05,
  async open() {
    const database = `kepi_test_${randomUUID().replaceAll('-', '')}`;
    const store = parseStoreAddress(`${address}/${database}${query}`);
    if (store?.kind !== 'clickhouse') throw new Error(`not the address of a ClickHouse: ${address}`);
    const options = { store, data: '', ...embedded };
    const engine = await openEngine(options);
    return {
      engine,
      options,
      async close(failed = false) {
        await engine.close();
        if (failed) console.error(`the data of the failed test is kept in ${address}/${database}`);
        else await dropDatabase(store);
      },
    };
  },
});

export async function dropDatabase({ nodes, user, password, database }: ClickHouseAddress) {
  for (const node of nodes) {
    const client = createClient({ url: `http://${node}`, username: user, password });
    await client.command({ query: `DROP DATABASE ${database} SYNC` });
    await client.close();
  }
}

const single = clickhouseAddress();
const cluster = clickhouseClusterAddress();

/** Every test of the store, of ingestion and of the insights runs on each of these. */
export const engines: readonly TestEngine[] = [
  ...(isChosen('duckdb') ? [duckdb] : []),
  ...(single === undefined ? [] : [clickhouse('clickhouse', single)]),
  ...(cluster === undefined
    ? []
    : [clickhouse('clickhouse-cluster', cluster.url, `?cluster=${cluster.cluster}`)]),
];

/** Without the cluster, unless somebody asks for it: for tests of what one SQL text means, which one server shows. */
export const mostEngines = engines.filter(
  ({ name }) => name !== 'clickhouse-cluster' || process.env.ENGINES !== undefined,
);

/** DuckDB alone, unless somebody asks for others: for many small tables of numbers, where random ones compare the engines. */
export const fewEngines = engines.filter(
  ({ name }) => name === 'duckdb' || process.env.ENGINES !== undefined,
);
