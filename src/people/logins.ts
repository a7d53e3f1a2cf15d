import { sql } from '../sql/statement.ts';
import type { Engine, Writer } from '../store/engine.ts';
import { findWorkspaceOfCoworker } from './coworkers.ts';
import { parseEmail } from './email.ts';
import { hashPassword } from './passwords.ts';
import { PeopleError } from './people-error.ts';
import { endSetUp, endTokens } from './tokens.ts';
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

/** Wherever it is. */
export async function findLogin(engine: Pick<Engine, 'read'>, email: string) {
  const [row] = await engine.read(
    sql`SELECT workspace, operator, created_at FROM login WHERE email = ${email}`,
  );
  if (row === undefined) return undefined;
  return {
    workspace: row.workspace as number,
    operator: row.operator === true,
    createdAt: row.created_at as number,
  };
}

const elsewhere = (email: string) =>
  new PeopleError(`${email} is a login of another workspace of this server; an e-mail belongs to one.`, {
    field: 'email',
  });

export async function requireNotElsewhere(
  engine: Pick<Engine, 'read'>,
  { workspace, email }: { readonly workspace: number; readonly email: string },
): Promise<void> {
  const login = await findLogin(engine, email);
  if (login !== undefined && login.workspace !== workspace) throw elsewhere(email);
}

/** An e-mail belongs to one workspace of a server. */
export async function addLogin(engine: Engine, login: NewLogin): Promise<Login> {
  const { workspace, operator, now } = login;
  const email = parseEmail(login.email);
  const passwordHash = await hashPassword(login.password);
  return engine.write(async (writer) => {
    const found = await findLogin(writer, email);
    if (found !== undefined) {
      if (found.workspace !== workspace.id) throw elsewhere(email);
      throw new PeopleError(
        `${email} is a login already; "kepi user password ${email}" gives it another password.`,
      );
    }
    await writer.insert(
      'login',
      sql`SELECT ${workspace.id} AS workspace, ${email} AS email, ${operator} AS operator,
        ${passwordHash} AS password_hash, ${now} AS created_at`,
    );
    await endSetUp(writer);
    return { email, operator, createdAt: now };
  }, 'people');
}

/** In place of the login with that e-mail, if there is one: its password holds no more. */
export async function replaceLogin(engine: Engine, login: NewLogin): Promise<void> {
  const { workspace, operator, now } = login;
  const email = parseEmail(login.email);
  const passwordHash = await hashPassword(login.password);
  await engine.write(async (writer) => {
    await requireNotElsewhere(writer, { workspace: workspace.id, email });
    await putLogin(writer, { workspace: workspace.id, email, passwordHash, operator, now });
  }, 'people');
}

export async function listLogins(engine: Pick<Engine, 'read'>, workspace: Workspace): Promise<Login[]> {
  const rows = await engine.read(
    sql`SELECT email, operator, created_at FROM login WHERE workspace = ${workspace.id} ORDER BY email`,
  );
  return rows.map((row) => ({
    email: row.email as string,
    operator: row.operator === true,
    createdAt: row.created_at as number,
  }));
}

interface NewPassword {
  readonly email: string;
  readonly password: string;
  readonly now: number;
}

/** Of a login, or of a coworker, who gets a login by it. What was open by the old password is closed. */
export async function changePassword(engine: Engine, asked: NewPassword): Promise<string> {
  const email = parseEmail(asked.email);
  const passwordHash = await hashPassword(asked.password);
  return engine.write(async (writer) => {
    const workspace =
      (await findLogin(writer, email))?.workspace ?? (await findWorkspaceOfCoworker(writer, email));
    await putLogin(writer, { workspace, email, passwordHash, operator: false, now: asked.now });
    await writer.remove('invitation', sql`email = ${email} AND used_at IS NULL`);
    return email;
  }, 'people');
}

interface KeptLogin extends Omit<NewLogin, 'workspace' | 'password'> {
  readonly workspace: number;
  readonly passwordHash: string;
}

/** Makes a login, or gives the one of that workspace another password and ends its tokens; an operator stays one. */
export async function putLogin(writer: Writer, login: KeptLogin): Promise<void> {
  const { workspace, email, passwordHash, now } = login;
  const found = await findLogin(writer, email);
  const operator = login.operator || found?.operator === true;
  await writer.replace(
    'login',
    sql`email = ${email}`,
    sql`SELECT ${workspace} AS workspace, ${email} AS email, ${operator} AS operator,
      ${passwordHash} AS password_hash, ${found?.createdAt ?? now} AS created_at`,
  );
  await endTokens(writer, email);
  if (found === undefined) await endSetUp(writer);
}
