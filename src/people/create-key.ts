import { randomBytes } from 'node:crypto';
import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import type { ApiKey } from './api-key.ts';
import { parseEmail } from './email.ts';
import { requireOwner } from './key-owners.ts';
import type { KeyScope } from './key-scopes.ts';
import { PeopleError } from './people-error.ts';
import { makeSecretKey } from './secret-key.ts';
import type { Workspace } from './workspaces.ts';

export interface NewKey {
  readonly workspace: Workspace;
  readonly owner: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly expiresAt: number | null;
  readonly now: number;
  /** Takes the place of the owner's keys of the same name. */
  readonly replacing?: boolean;
}

/** The key itself is known here and never again. */
export function createKey(engine: Engine, asked: NewKey): Promise<ApiKey & { readonly key: string }> {
  const { workspace, scopes, expiresAt, now, replacing = false } = asked;
  const owner = parseEmail(asked.owner, 'owner');
  const name = asked.name.trim();
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name)) {
    throw new PeopleError('A key needs a name of 1 to 100 characters.', { field: 'name' });
  }
  const id = randomBytes(8).toString('hex');
  const { key, hash, prefix } = makeSecretKey();
  return engine.write(async (writer) => {
    await requireOwner(writer, workspace, owner);
    const replaced = sql`workspace = ${workspace.id} AND owner = ${owner} AND name = ${name}`;
    if (replacing) await writer.remove('api_key', replaced);
    await writer.insert(
      'api_key',
      sql`SELECT ${workspace.id} AS workspace, ${id} AS id, ${hash} AS hash, ${prefix} AS prefix, ${name} AS name,
        ${owner} AS owner, ${scopes.join(',')} AS scopes, ${now} AS created_at,
        ${expiresAt === null ? sql`NULL` : sql`${expiresAt}`} AS expires_at, NULL AS revoked_at`,
    );
    const unused = { lastUsedAt: null, revokedAt: null };
    return { key, id, prefix, name, owner, scopes, createdAt: now, expiresAt, ...unused };
  }, 'people');
}
