import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { namesOfLogins } from './key-owners.ts';
import { listLogins } from './logins.ts';
import type { Workspace } from './workspaces.ts';

const toIso = (instant: number) => new Date(instant).toISOString();

interface Asked {
  readonly workspace: Workspace;
  readonly now: number;
}

/** Who may log in, and who is invited to, by e-mail; as it is given to whoever asks. */
export async function listPeople(engine: Engine, { workspace, now }: Asked) {
  const names = await namesOfLogins(engine, workspace.id);
  const logins = await listLogins(engine, workspace);
  const invitations = await engine.read(sql`
    SELECT email, CASE WHEN operator THEN 1 ELSE 0 END AS to_operate, created_at, expires_at
    FROM invitation WHERE workspace = ${workspace.id} AND used_at IS NULL AND expires_at > ${now}
    ORDER BY email`);
  return {
    people: logins.map(({ email, operator, createdAt }) => ({
      email,
      name: names.get(email) ?? null,
      operator,
      createdAt: toIso(createdAt),
    })),
    invitations: invitations.map((row) => ({
      email: row.email as string,
      operator: row.to_operate === 1,
      createdAt: toIso(row.created_at as number),
      expiresAt: toIso(row.expires_at as number),
    })),
  };
}
