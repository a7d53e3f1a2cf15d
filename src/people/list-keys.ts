import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { type ApiKey, toApiKey } from './api-key.ts';
import type { Workspace } from './workspaces.ts';

/** In the order in which they were made. */
export async function listKeys(engine: Pick<Engine, 'read'>, workspace: Workspace): Promise<ApiKey[]> {
  const rows = await engine.read(sql`
    SELECT k.id AS id, k.prefix AS prefix, k.name AS name, k.owner AS owner, k.scopes AS scopes,
      k.created_at AS created_at, k.expires_at AS expires_at, u.used_at AS used_at, k.revoked_at AS revoked_at
    FROM api_key k LEFT JOIN api_key_use u ON u.workspace = k.workspace AND u.id = k.id
    WHERE k.workspace = ${workspace.id} ORDER BY k.created_at, k.id`);
  return rows.map(toApiKey);
}
