import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import type { FoundKey } from './found-key.ts';

const interval = 60_000;

/** Writes down when a key was last used, at most once a minute for each, behind the back of whoever uses it. */
export class LastUsed {
  readonly #engine: Engine;
  readonly #noted = new Map<string, number>();
  readonly #unwritten = new Map<string, { readonly workspace: number; readonly at: number }>();
  #writing: Promise<void> | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  note({ keyId, workspace, lastUsedAt }: FoundKey, now: number): void {
    const last = Math.max(this.#noted.get(keyId) ?? 0, lastUsedAt ?? 0);
    if (now - last < interval) return;
    this.#noted.set(keyId, now);
    this.#unwritten.set(keyId, { workspace, at: now });
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
        for (const [id, { workspace, at }] of uses) {
          await writer.replace(
            'api_key_use',
            sql`workspace = ${workspace} AND id = ${id}`,
            sql`SELECT ${workspace} AS workspace, ${id} AS id, ${at} AS used_at`,
          );
        }
      }, 'people');
      // Nobody waits for it, and the next use tries again.
      await work.catch(() => {});
    }
  }
}
