import type { Engine } from '../store/engine.ts';
import { createKey } from './create-key.ts';
import { parseExpiry } from './key-expiry.ts';
import { parseScopes } from './key-scopes.ts';
import { toShownKey } from './shown-key.ts';
import type { Workspace } from './workspaces.ts';

interface AskedKey {
  readonly workspace: Workspace;
  readonly owner: string;
  readonly name: string;
  /** With commas between. */
  readonly scopes: string;
  /** See `parseExpiry`; without it the key does not end. */
  readonly expires?: string | undefined;
  readonly now: number;
}

/** A new key in the words of whoever asks for it, and what he is shown, the key itself this once. */
export async function createAskedKey(engine: Engine, { scopes, expires, now, ...asked }: AskedKey) {
  const key = await createKey(engine, {
    ...asked,
    scopes: parseScopes(scopes),
    expiresAt: expires === undefined ? null : parseExpiry(expires, now),
    now,
  });
  return { ...toShownKey(key, now), key: key.key };
}
