import type { Row } from '../store/engine.ts';
import type { KeyScope } from './key-scopes.ts';

/** A key of Kepi's own, as far as it can be shown. Instants are epoch milliseconds. */
export interface ApiKey {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
  /** The e-mail as whom it asks. */
  readonly owner: string;
  readonly scopes: readonly KeyScope[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

type KeyState = 'active' | 'expired' | 'revoked';

export function keyState(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: number,
): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}

export const splitScopes = (scopes: string) => scopes.split(',') as KeyScope[];

export const toApiKey = (row: Row): ApiKey => ({
  id: row.id as string,
  prefix: row.prefix as string,
  name: row.name as string,
  owner: row.owner as string,
  scopes: splitScopes(row.scopes as string),
  createdAt: row.created_at as number,
  expiresAt: row.expires_at as number | null,
  lastUsedAt: row.used_at as number | null,
  revokedAt: row.revoked_at as number | null,
});
