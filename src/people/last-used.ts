import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';

const interval = 60_000;

/** Writes down when a key was last used, at most once a minute for each, behind the back of whoever uses it. */
export class LastUsed {
  readonly #engine: Engine;
  readonly #noted = new Map<string, number>();
  readonly #unwritten = new Map<string, number>();
  #writing: Promise<void> | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  note(keyId: string, now: number, before: number | null): void {
    const last = Math.max(this.#noted.get(keyId) ?? 0, before ?? 0);
    if (now - last < interval) return;
    this.#noted.set(keyId, now);
    this.#unwritten.set(keyId, now);
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
  }

  /** Resolves when everything is written that was noted. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#unwritten.size > 0) {
      const uses = [...this.#unwritten];
      this.#unwritten.clear();
      const work = this.#engine.write(async (writer) => {
        for (const [id, at] of uses) {
          await writer.run(sql`UPDATE api_key SET last_used_at = ${at} WHERE id = ${id}`);
        }
      }, 'people');
      // Nobody waits for it, and the next use tries again.
      await work.catch(() => {});
    }
  }
}
