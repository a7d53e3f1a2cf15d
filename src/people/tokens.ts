import { type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { makeToken } from './secret-key.ts';

const dayMs = 86_400_000;
const accessLasts = dayMs;
const refreshLasts = 15 * dayMs;

/** Known to the one who logs in, and to nobody else: only their hashes are kept. */
export interface GrantedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds that the access token lasts. */
  readonly expiresIn: number;
}

interface Grant {
  readonly workspace: number;
  readonly email: string;
  readonly clientId: string;
  readonly now: number;
}

/** A new pair beside older ones. What has expired is cleared away on the occasion. */
export async function grantTokens(writer: Writer, grant: Grant): Promise<GrantedTokens> {
  // Neither begins like a key of Kepi's.
  const access = makeToken('kepia_');
  const refresh = makeToken('kepir_');
  await writer.remove('access_token', sql`expires_at <= ${grant.now}`);
  await writer.insert(
    'access_token',
    sql`${row(grant, access.hash, 'access', accessLasts)} UNION ALL ${row(grant, refresh.hash, 'refresh', refreshLasts)}`,
  );
  return { accessToken: access.token, refreshToken: refresh.token, expiresIn: accessLasts / 1_000 };
}

type TokenKind = 'access' | 'refresh';

const row = (
  { workspace, email, clientId, now }: Grant,
  hash: string,
  kind: TokenKind,
  lasts: number,
): Statement =>
  sql`SELECT ${hash} AS hash, ${kind} AS kind, ${workspace} AS workspace, ${email} AS email, ${clientId} AS client_id,
    ${now} AS created_at, ${now + lasts} AS expires_at, NULL AS used_at`;

/** Whoever had logged in has to do it again. */
export const endTokens = (writer: Writer, email: string): Promise<void> =>
  writer.remove('access_token', sql`email = ${email}`);
