import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { findToken } from './find-token.ts';
import { findTeamCaller } from './team-caller.ts';
import { type GrantedTokens, grantTokens } from './tokens.ts';

interface RefreshGrant {
  readonly refreshToken: string;
  /** As it was when the token was granted; the e-mail where the client does not say. */
  readonly clientId: string | null;
  readonly now: number;
}

/** Works once: writers about people wait for each other, so of two at the same time one finds the token used. */
export async function grantByRefresh(engine: Engine, grant: RefreshGrant): Promise<GrantedTokens | null> {
  // A token that is none must not keep writers waiting.
  if ((await findUsable(engine, grant)) === null) return null;
  return engine.write(async (writer) => {
    const token = await findUsable(writer, grant);
    if (token === null || (await findTeamCaller(writer, token)) === null) return null;
    const { hash, workspace, email, clientId } = token;
    // First of all: a write that fails later must not leave it usable.
    await writer.replace(
      'access_token',
      sql`hash = ${hash}`,
      sql`SELECT hash, kind, workspace, email, client_id, created_at, expires_at, ${grant.now} AS used_at
        FROM access_token WHERE hash = ${hash}`,
    );
    return grantTokens(writer, { workspace, email, clientId, now: grant.now });
  }, 'people');
}

async function findUsable(engine: Pick<Engine, 'read'>, { refreshToken, clientId, now }: RefreshGrant) {
  const token = await findToken(engine, 'refresh', refreshToken);
  if (token === null || token.used || token.expiresAt <= now) return null;
  return (clientId ?? token.email) === token.clientId ? token : null;
}
