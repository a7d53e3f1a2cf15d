import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { PeopleError } from './people-error.ts';

const inactive = (email: string) =>
  new PeopleError(`${email} is an inactive coworker, and inactive people may not log in.`, {
    field: 'email',
  });

/** The one workspace where an active coworker has the e-mail. */
export async function findWorkspaceOfCoworker(engine: Pick<Engine, 'read'>, email: string): Promise<number> {
  const rows = await engine.read(sql`
    SELECT c.workspace AS of_workspace, w.name AS workspace_name, max(CASE WHEN c.active THEN 1 ELSE 0 END) AS is_on
    FROM coworker c JOIN workspace w ON w.id = c.workspace
    WHERE c.email = ${email} GROUP BY c.workspace, w.name ORDER BY w.name`);
  const [only, another] = rows.filter(({ is_on }) => is_on === 1);
  if (another !== undefined) {
    const names = rows.filter(({ is_on }) => is_on === 1).map(({ workspace_name }) => workspace_name);
    throw new PeopleError(
      `${email} is a coworker of several workspaces (${names.join(', ')}); "kepi user add --workspace <name> ${email}" makes a login in one of them.`,
    );
  }
  if (only !== undefined) return only.of_workspace as number;
  if (rows.length > 0) throw inactive(email);
  throw new PeopleError(`There is no login ${email}; "kepi user add ${email}" makes one.`);
}

/** Refuses an e-mail whose coworkers are all inactive; one of no coworker passes. */
export async function requireNotInactive(
  engine: Pick<Engine, 'read'>,
  { workspace, email }: { readonly workspace: number; readonly email: string },
): Promise<void> {
  const rows = await engine.read(
    sql`SELECT CASE WHEN active THEN 1 ELSE 0 END AS is_on FROM coworker
      WHERE workspace = ${workspace} AND email = ${email}`,
  );
  if (rows.length > 0 && rows.every(({ is_on }) => is_on === 0)) throw inactive(email);
}
