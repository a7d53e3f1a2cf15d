import { type Statement, sql, word } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { PeopleError } from './people-error.ts';
import type { Workspace } from './workspaces.ts';

interface KeyOwner {
  readonly email: string;
  /** Null where no record has one. */
  readonly name: string | null;
  /** Whether he may log in. */
  readonly login: boolean;
}

const most = 1_000;

/** Persons, active coworkers and logins, each e-mail once. A name of Cal.com goes first. */
const ownersOf = (workspace: number): Statement => sql`
  SELECT of_email, coalesce(min(of_person), min(of_coworker)) AS of_name, max(of_login) AS is_login
  FROM (
    SELECT ${word('lower', sql`trim(email)`)} AS of_email, nullif(trim(name), '') AS of_person, NULL AS of_coworker,
      0 AS of_login
    FROM person WHERE workspace = ${workspace}
    UNION ALL SELECT email AS of_email, NULL AS of_person, nullif(trim(full_name), '') AS of_coworker, 0 AS of_login
    FROM coworker WHERE workspace = ${workspace} AND active
    UNION ALL SELECT email AS of_email, NULL AS of_person, NULL AS of_coworker, 1 AS of_login
    FROM login WHERE workspace = ${workspace}
  ) found GROUP BY of_email`;

/** By name, at most a thousand; `search` is part of a name or an e-mail. */
export async function listKeyOwners(
  engine: Pick<Engine, 'read'>,
  { workspace, search = '' }: { readonly workspace: number; readonly search?: string | undefined },
): Promise<{ readonly total: number; readonly owners: KeyOwner[] }> {
  const part = word('lower', sql`${search.trim()}`);
  const shown = sql`coalesce(of_name, of_email)`;
  const fits = sql`${word('contains', sql`of_email`, sql`'@'`)}
    AND (${word('contains', sql`of_email`, part)} OR ${word('contains', word('lower', shown), part)})`;
  const [counted] = await engine.read(
    sql`SELECT count(*) AS fitting FROM (${ownersOf(workspace)}) owners WHERE ${fits}`,
  );
  const rows = await engine.read(
    sql`SELECT of_email, of_name, is_login FROM (${ownersOf(workspace)}) owners WHERE ${fits}
      ORDER BY ${word('lower', shown)}, of_email LIMIT ${most}`,
  );
  return { total: counted?.fitting as number, owners: rows.map(toOwner) };
}

/** The names of those who may log in, by their e-mails. */
export async function namesOfLogins(engine: Pick<Engine, 'read'>, workspace: number) {
  const rows = await engine.read(
    sql`SELECT of_email, of_name, is_login FROM (${ownersOf(workspace)}) owners WHERE is_login = 1`,
  );
  return new Map(rows.map(toOwner).map(({ email, name }) => [email, name]));
}

const toOwner = (row: Readonly<Record<string, unknown>>): KeyOwner => ({
  email: row.of_email as string,
  name: row.of_name as string | null,
  login: row.is_login === 1,
});

export async function requireOwner(
  engine: Pick<Engine, 'read'>,
  { id, name }: Workspace,
  owner: string,
): Promise<void> {
  const found = await engine.read(
    sql`SELECT of_email FROM (${ownersOf(id)}) owners WHERE of_email = ${owner}`,
  );
  if (found.length > 0) return;
  throw new PeopleError(
    `${owner} is neither a person nor a login of the workspace ${JSON.stringify(name)}; import the data that knows the ` +
      `person, or make a login: kepi user add --operator ${owner}`,
    { field: 'owner' },
  );
}
