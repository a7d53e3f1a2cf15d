import { sql } from '../../src/sql/statement.ts';
import type { TestEngine, TestStore } from '../engines.ts';
import { ask } from '../store/clickhouse/ask.ts';

/** Stores for one test after the other. Where making one takes a second, the one at hand is emptied. */
export class EmptiedStore {
  readonly #engine: TestEngine;
  #store: TestStore | undefined;

  constructor(engine: TestEngine) {
    this.#engine = engine;
  }

  /** With the workspace main and nobody in it. */
  async open(): Promise<TestStore> {
    if (this.#store !== undefined) await empty(this.#store);
    this.#store ??= await this.#engine.open();
    return this.#store;
  }

  /** A failed test leaves its data to whoever looks for what went wrong. */
  async leave(failed: boolean): Promise<void> {
    if (!failed && this.#engine.name === 'clickhouse') return;
    await this.close(failed);
  }

  async close(failed = false): Promise<void> {
    const store = this.#store;
    this.#store = undefined;
    await store?.close(failed);
  }
}

/** On one server; what it keeps about itself stays. */
async function empty({ engine, options: { store } }: TestStore): Promise<void> {
  if (store?.kind !== 'clickhouse') throw new Error('only a ClickHouse is emptied');
  const { nodes, user, password, database } = store;
  const address = `clickhouse://${user}:${encodeURIComponent(password)}@${nodes[0]}`;
  const filled = await ask(
    address,
    `SELECT name FROM system.tables WHERE database = '${database}' AND total_rows > 0
      AND name NOT IN ('lease', 'migration')`,
  );
  for (const [table] of filled) await ask(address, `TRUNCATE TABLE ${database}.${table}`);
  await engine.write((writer) => writer.insert('workspace', sql`SELECT 1 AS id, 'main' AS name`), 'people');
}
