import { sql, word } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { splitScopes } from './api-key.ts';
import type { FoundKey } from './found-key.ts';
import { sha256 } from './secret-key.ts';

interface FoundKepiKey extends FoundKey {
  readonly owner: string;
}

/** A key whose owner is neither person nor coworker nor login any more opens nothing. */
export async function findKepiKey(engine: Engine, key: string): Promise<FoundKepiKey | null> {
  const [row] = await engine.read(sql`
    SELECT k.id AS key_id, k.workspace AS key_workspace, k.owner AS key_owner, k.scopes AS key_scopes,
      k.expires_at AS ends_at,
      max(u.used_at) AS used_at, min(p.id) AS user_id, count(l.email) AS logins,
      count(c.id) AS coworkers,
      max(CASE WHEN l.operator THEN 1 ELSE 0 END) AS is_operator
    FROM api_key k
    LEFT JOIN person p ON p.workspace = k.workspace AND ${word('lower', sql`trim(p.email)`)} = k.owner
    LEFT JOIN api_key_use u ON u.workspace = k.workspace AND u.id = k.id
    LEFT JOIN login l ON l.workspace = k.workspace AND l.email = k.owner
    LEFT JOIN coworker c ON c.workspace = k.workspace AND c.email = k.owner AND c.active
    WHERE k.hash = ${sha256(key)} AND k.revoked_at IS NULL
    GROUP BY k.id, k.workspace, k.owner, k.scopes, k.expires_at`);
  if (row === undefined || (row.user_id === null && row.logins === 0 && row.coworkers === 0)) return null;
  return {
    keyId: row.key_id as string,
    owner: row.key_owner as string,
    workspace: row.key_workspace as number,
    userId: row.user_id as number | null,
    operator: row.is_operator === 1,
    scopes: splitScopes(row.key_scopes as string),
    endsAt: row.ends_at as number | null,
    lastUsedAt: row.used_at as number | null,
  };
}
