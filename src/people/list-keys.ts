import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { type ApiKey, toApiKey } from './api-key.ts';
import type { Workspace } from './workspaces.ts';

/** In the order in which they were made. */
export async function listKeys(engine: Pick<Engine, 'read'>, workspace: Workspace): Promise<ApiKey[]> {
  const rows = await engine.read(sql`
    SELECT id, prefix, name, owner, scopes, created_at, expires_at, last_used_at, revoked_at
    FROM api_key WHERE workspace = ${workspace.id} ORDER BY created_at, id`);
  return rows.map(toApiKey);
}
