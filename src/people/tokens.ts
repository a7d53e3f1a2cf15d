import { type Statement, sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import { makeToken } from './secret-key.ts';

const dayMs = 86_400_000;
const accessLasts = dayMs;
const refreshLasts = 15 * dayMs;
const sessionLasts = 14 * dayMs;
const setUpLasts = 14 * dayMs;

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
  await clearExpired(writer, grant);
  await writer.insert(
    'access_token',
    sql`${row(grant, access.hash, 'access', accessLasts)} UNION ALL ${row(grant, refresh.hash, 'refresh', refreshLasts)}`,
  );
  return { accessToken: access.token, refreshToken: refresh.token, expiresIn: accessLasts / 1_000 };
}

/** Of the dashboard: one token, known to one browser. */
export async function grantSession(writer: Writer, asked: Omit<Grant, 'clientId'>): Promise<string> {
  const grant = { ...asked, clientId: 'dashboard' };
  const { token, hash } = makeToken('kepis_');
  await clearExpired(writer, grant);
  await writer.insert('access_token', row(grant, hash, 'session', sessionLasts));
  return token;
}

/** For whoever makes the first login: it is nobody's until then. */
export async function grantSetUp(writer: Writer, asked: Pick<Grant, 'workspace' | 'now'>): Promise<string> {
  const grant = { ...asked, email: '', clientId: 'dashboard' };
  const { token, hash } = makeToken();
  await clearExpired(writer, grant);
  await writer.insert('access_token', row(grant, hash, 'setup', setUpLasts));
  return token;
}

const clearExpired = (writer: Writer, { now }: Pick<Grant, 'now'>): Promise<void> =>
  writer.remove('access_token', sql`expires_at <= ${now}`);

export type TokenKind = 'access' | 'refresh' | 'session' | 'setup';

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

/** Of all processes. */
export const endSetUp = (writer: Writer): Promise<void> => writer.remove('access_token', sql`kind = 'setup'`);
