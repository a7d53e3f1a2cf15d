import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { sha256 } from './secret-key.ts';
import type { TokenKind } from './tokens.ts';

interface FoundToken {
  readonly hash: string;
  readonly workspace: number;
  readonly email: string;
  readonly clientId: string;
  readonly expiresAt: number;
  readonly used: boolean;
}

/** A token of a login that is still there. */
export async function findToken(
  engine: Pick<Engine, 'read'>,
  kind: Exclude<TokenKind, 'setup'>,
  token: string,
): Promise<FoundToken | null> {
  const hash = sha256(token);
  const [row] = await engine.read(sql`
    SELECT t.workspace AS of_workspace, t.email AS of_email, t.client_id AS of_client, t.expires_at AS ends_at,
      t.used_at AS was_used_at
    FROM access_token t JOIN login l ON l.workspace = t.workspace AND l.email = t.email
    WHERE t.hash = ${hash} AND t.kind = ${kind}`);
  if (row === undefined) return null;
  return {
    hash,
    workspace: row.of_workspace as number,
    email: row.of_email as string,
    clientId: row.of_client as string,
    expiresAt: row.ends_at as number,
    used: row.was_used_at !== null,
  };
}
