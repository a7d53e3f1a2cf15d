import { stat } from 'node:fs/promises';
import type { DuckDBInstance } from '@duckdb/node-api';

/** Without a write for so long nobody is kept waiting. */
const quiet = 3_000;
/** A log that is smaller is read in a moment, should the process die. */
const worthwhile = 16 * 1024 * 1024;

/** Folds the log into the file when nobody writes. The engine does it by itself only when the log is very long. */
export class Tidying {
  readonly #instance: DuckDBInstance;
  readonly #log: string;
  #timer: NodeJS.Timeout | undefined;
  #underWay = 0;
  #tidying: Promise<void> = Promise.resolve();

  constructor(instance: DuckDBInstance, file: string) {
    this.#instance = instance;
    this.#log = `${file}.wal`;
  }

  async after<T>(write: Promise<T>): Promise<T> {
    clearTimeout(this.#timer);
    this.#underWay++;
    try {
      return await write;
    } finally {
      this.#underWay--;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#tidying = this.#tidy();
      }, quiet).unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#tidying;
  }

  async #tidy(): Promise<void> {
    if (this.#underWay > 0) return;
    const size = await stat(this.#log).then(
      (found) => found.size,
      () => 0,
    );
    if (size < worthwhile) return;
    const connection = await this.#instance.connect();
    try {
      await connection.run('CHECKPOINT');
    } catch {
      // Somebody has begun to write, after all; the next quiet moment comes.
    } finally {
      connection.closeSync();
    }
  }
}
