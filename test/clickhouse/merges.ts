import type { ClickHouseAddress } from '../../src/store/store-address.ts';
import { ask } from '../store/clickhouse/ask.ts';

/** When a store's servers merge the parts of its tables: by themselves at any time, here when it is asked for. */
export class Merges {
  readonly #nodes: readonly string[];
  readonly #database: string;

  constructor({ nodes, user, password, database }: ClickHouseAddress) {
    this.#nodes = nodes.map((node) => `clickhouse://${user}:${encodeURIComponent(password)}@${node}`);
    this.#database = database;
  }

  async stop(): Promise<void> {
    await this.#onEachTable("engine LIKE '%MergeTree'", (table) => `SYSTEM STOP MERGES ${table}`);
  }

  /** Every table becomes one part. */
  async mergeAll(): Promise<void> {
    await this.#onEachTable('parts > 1', (table) => `SYSTEM START MERGES ${table}`);
    await this.#onEachTable('parts > 1', (table) => `OPTIMIZE TABLE ${table} FINAL`);
    await this.stop();
  }

  /** In how many parts the table with the most of them lies. */
  async mostParts(): Promise<number> {
    const counts = await Promise.all(
      this.#nodes.map((node) =>
        ask(
          node,
          `SELECT count() AS parts FROM system.parts WHERE active AND database = '${this.#database}'
            GROUP BY table ORDER BY parts DESC LIMIT 1`,
        ),
      ),
    );
    return Math.max(...counts.map(([row]) => Number(row?.[0] ?? 0)));
  }

  async #onEachTable(where: string, statement: (table: string) => string): Promise<void> {
    await Promise.all(
      this.#nodes.map(async (node) => {
        const found = await ask(
          node,
          `SELECT name FROM system.tables WHERE database = '${this.#database}' AND ${where}`,
        );
        for (const [table] of found) await ask(node, statement(`${this.#database}.${table}`));
      }),
    );
  }
}
