import { type Statement, sql } from '../sql/statement.ts';
import type { Engine, Writer } from '../store/engine.ts';
import { type ApiKey, keyState } from './api-key.ts';
import { listKeys } from './list-keys.ts';
import { PeopleError } from './people-error.ts';
import { kepiPrefix } from './secret-key.ts';
import type { Workspace } from './workspaces.ts';

interface Revocation {
  readonly workspace: Workspace;
  /** An id, a prefix as `key list` shows it, or the key itself. */
  readonly which: string;
  readonly now: number;
}

/** A revoked key stays in the list; revoking it again changes nothing. */
export function revokeKey(engine: Engine, { workspace, which, now }: Revocation): Promise<ApiKey> {
  return engine.write(async (writer) => {
    const keys = await listKeys(writer, workspace);
    const key = theOne(
      keys.filter((candidate) => isMeant(candidate, which)),
      now,
    );
    if (key.revokedAt !== null) return key;
    await endKeys(writer, sql`workspace = ${workspace.id} AND id = ${key.id}`, now);
    return { ...key, revokedAt: now };
  }, 'people');
}

export const endKeys = (writer: Writer, which: Statement, now: number): Promise<void> =>
  writer.replace(
    'api_key',
    which,
    sql`SELECT workspace, id, hash, prefix, name, owner, scopes, created_at, expires_at, ${now} AS revoked_at
      FROM api_key WHERE ${which}`,
  );

const isMeant = ({ id, prefix }: ApiKey, which: string) =>
  which === id || (which.startsWith(kepiPrefix) && which.startsWith(prefix));

function theOne(meant: readonly ApiKey[], now: number): ApiKey {
  const candidates = meant.length === 1 ? meant : meant.filter((key) => keyState(key, now) !== 'revoked');
  const [only, other] = candidates;
  if (only !== undefined && other === undefined) return only;
  throw new PeopleError(
    only === undefined
      ? 'There is no such key in the workspace; "kepi key list" shows their ids and prefixes.'
      : `Several keys begin like that: ${candidates.map(({ id }) => id).join(', ')}; name one by its id.`,
    { missing: only === undefined },
  );
}
