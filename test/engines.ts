import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../src/store/engine.ts';
import { openEngine } from '../src/store/open-engine.ts';

export interface TestEngine {
  readonly name: string;
  /** An empty store of its own. */
  open(): Promise<TestStore>;
}

export interface TestStore {
  readonly engine: Engine;
  readonly folder: string;
  /** Keeps the folder, and says where it is, when a test failed. */
  close(failed?: boolean): Promise<void>;
}

const duckdb: TestEngine = {
  name: 'duckdb',
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'kepi-test-'));
    const engine = await openEngine({ data: folder, memoryLimit: '1GB', threads: 2 });
    return {
      engine,
      folder,
      async close(failed = false) {
        await engine.close();
        if (failed) console.error(`the data of the failed test is kept in ${folder}`);
        else rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

/** Every test of the store, of ingestion and of the insights runs on each of these. */
export const engines: readonly TestEngine[] = [duckdb].filter(
  ({ name }) => process.env.ENGINES === undefined || process.env.ENGINES.split(',').includes(name),
);
