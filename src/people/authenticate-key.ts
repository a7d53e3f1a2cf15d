import type { Engine } from '../store/engine.ts';
import { findCalcomKey } from './find-calcom-key.ts';
import { findKepiKey } from './find-kepi-key.ts';
import { type FoundKey, isOpen } from './found-key.ts';
import type { KeyScope } from './key-scopes.ts';
import { LastUsed } from './last-used.ts';
import { Remembered } from './remembered.ts';
import { kepiPrefix, sha256 } from './secret-key.ts';

interface KeyHolder {
  readonly caller: { readonly workspace: number; readonly userId: number | null; readonly operator: boolean };
  /** As whom it asks, where that is known by an e-mail. */
  readonly email: string | null;
  readonly keyId: string;
  readonly scopes: readonly KeyScope[];
}

/** Says whose key it is. What it found it remembers for a few seconds, unless `forget` is called. */
export class KeyAuthenticator {
  readonly #engine: Engine;
  readonly #calcomKeyPrefix: string;
  readonly #lastUsed: LastUsed;
  readonly #remembered = new Remembered<FoundKey>();

  constructor(engine: Engine, { calcomKeyPrefix }: { readonly calcomKeyPrefix: string }) {
    this.#engine = engine;
    this.#calcomKeyPrefix = calcomKeyPrefix;
    this.#lastUsed = new LastUsed(engine);
  }

  async authenticate(bearer: string, now: number): Promise<KeyHolder | null> {
    const found = await this.#find(bearer, now);
    if (found === null || !isOpen(found, now)) return null;
    const { keyId, workspace, userId, operator, owner, scopes } = found;
    if (bearer.startsWith(kepiPrefix)) this.#lastUsed.note(found, now);
    return { caller: { workspace, userId, operator }, email: owner, keyId, scopes };
  }

  /** To be called when keys, logins or persons have changed: a revoked key opens nothing from then on. */
  forget(): void {
    this.#remembered.forget();
  }

  /** Before the engine is closed. */
  async close(): Promise<void> {
    await this.#lastUsed.written();
  }

  #find(bearer: string, now: number): Promise<FoundKey | null> {
    return this.#remembered.find(sha256(bearer), now, () =>
      bearer.startsWith(kepiPrefix)
        ? findKepiKey(this.#engine, bearer)
        : findCalcomKey(this.#engine, bearer, this.#calcomKeyPrefix),
    );
  }
}
