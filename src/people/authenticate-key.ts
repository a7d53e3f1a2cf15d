import type { Engine } from '../store/engine.ts';
import { findCalcomKey } from './find-calcom-key.ts';
import { findKepiKey } from './find-kepi-key.ts';
import { type FoundKey, isOpen } from './found-key.ts';
import type { KeyScope } from './key-scopes.ts';
import { LastUsed } from './last-used.ts';
import { kepiPrefix, sha256 } from './secret-key.ts';

interface KeyHolder {
  readonly caller: { readonly workspace: number; readonly userId: number | null; readonly operator: boolean };
  readonly keyId: string;
  readonly scopes: readonly KeyScope[];
}

const rememberedFor = 5_000;
const mostRemembered = 1_000;

/** Says whose key it is. What it found it remembers for a few seconds, unless `forget` is called. */
export class KeyAuthenticator {
  readonly #engine: Engine;
  readonly #calcomKeyPrefix: string;
  readonly #lastUsed: LastUsed;
  #remembered = new Map<string, { readonly found: FoundKey; readonly until: number }>();

  constructor(engine: Engine, { calcomKeyPrefix }: { readonly calcomKeyPrefix: string }) {
    this.#engine = engine;
    this.#calcomKeyPrefix = calcomKeyPrefix;
    this.#lastUsed = new LastUsed(engine);
  }

  async authenticate(bearer: string, now: number): Promise<KeyHolder | null> {
    const found = await this.#find(bearer, now);
    if (found === null || !isOpen(found, now)) return null;
    const { keyId, workspace, userId, operator, scopes } = found;
    if (bearer.startsWith(kepiPrefix)) this.#lastUsed.note(found, now);
    return { caller: { workspace, userId, operator }, keyId, scopes };
  }

  /** To be called when keys, logins or persons have changed: a revoked key opens nothing from then on. */
  forget(): void {
    this.#remembered = new Map();
  }

  /** Before the engine is closed. */
  async close(): Promise<void> {
    await this.#lastUsed.written();
  }

  async #find(bearer: string, now: number): Promise<FoundKey | null> {
    // A key that is changed while it is looked up is remembered in a map that nobody reads any more.
    const remembered = this.#remembered;
    const name = sha256(bearer);
    const known = remembered.get(name);
    if (known !== undefined && now < known.until && known.until - now <= rememberedFor) return known.found;
    const found = bearer.startsWith(kepiPrefix)
      ? await findKepiKey(this.#engine, bearer)
      : await findCalcomKey(this.#engine, bearer, this.#calcomKeyPrefix);
    remembered.delete(name);
    if (remembered.size >= mostRemembered) remembered.clear();
    if (found !== null) remembered.set(name, { found, until: now + rememberedFor });
    return found;
  }
}
