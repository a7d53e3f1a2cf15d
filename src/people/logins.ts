import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { parseEmail } from './email.ts';
import { hashPassword } from './passwords.ts';
import { PeopleError } from './people-error.ts';
import type { Workspace } from './workspaces.ts';

export interface Login {
  readonly email: string;
  readonly operator: boolean;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

interface NewLogin {
  readonly workspace: Workspace;
  readonly email: string;
  readonly password: string;
  readonly operator: boolean;
  readonly now: number;
}

const findLogin = async (engine: Pick<Engine, 'read'>, email: string) =>
  (await engine.read(sql`SELECT workspace FROM login WHERE email = ${email}`))[0];

/** An e-mail belongs to one workspace of a server. */
export async function addLogin(engine: Engine, login: NewLogin): Promise<Login> {
  const { workspace, operator, now } = login;
  const email = parseEmail(login.email);
  const passwordHash = await hashPassword(login.password);
  return engine.write(async (writer) => {
    const found = await findLogin(writer, email);
    if (found !== undefined) {
      throw new PeopleError(
        found.workspace === workspace.id
          ? `${email} is a login already; "kepi user password ${email}" gives it another password.`
          : `${email} is a login of another workspace of this server; an e-mail belongs to one.`,
      );
    }
    await writer.insert(
      'login',
      sql`SELECT ${workspace.id} AS workspace, ${email} AS email, ${operator} AS operator,
        ${passwordHash} AS password_hash, ${now} AS created_at`,
    );
    return { email, operator, createdAt: now };
  }, 'people');
}

export async function listLogins(engine: Engine, workspace: Workspace): Promise<Login[]> {
  const rows = await engine.read(
    sql`SELECT email, operator, created_at FROM login WHERE workspace = ${workspace.id} ORDER BY email`,
  );
  return rows.map((row) => ({
    email: row.email as string,
    operator: row.operator === true,
    createdAt: row.created_at as number,
  }));
}

export async function changePassword(
  engine: Engine,
  { email: text, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  const email = parseEmail(text);
  const passwordHash = await hashPassword(password);
  return engine.write(async (writer) => {
    if ((await findLogin(writer, email)) === undefined) {
      throw new PeopleError(`There is no login ${email}; "kepi user add ${email}" makes one.`);
    }
    await writer.replace(
      'login',
      sql`email = ${email}`,
      sql`SELECT workspace, email, operator, ${passwordHash} AS password_hash, created_at FROM login WHERE email = ${email}`,
    );
    return email;
  }, 'people');
}
