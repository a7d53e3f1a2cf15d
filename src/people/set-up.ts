import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { requireNotInactive } from './coworkers.ts';
import { parseEmail } from './email.ts';
import { putLogin } from './logins.ts';
import { hashPassword } from './passwords.ts';
import { PeopleError } from './people-error.ts';
import { sha256 } from './secret-key.ts';
import { endSetUp, grantSession, grantSetUp } from './tokens.ts';
import { findWorkspace, mainWorkspace } from './workspaces.ts';

interface FirstOperator {
  readonly token: string;
  readonly email: string;
  readonly password: string;
  readonly now: number;
}

type SetUpState =
  /** With the token of a session. */
  | { readonly state: 'done'; readonly session: string }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'closed' };

export async function hasLogins(engine: Pick<Engine, 'read'>): Promise<boolean> {
  return (await engine.read(sql`SELECT email FROM login LIMIT 1`)).length > 0;
}

/** A token with which the first operator is made; null where somebody may log in already. */
export async function offerSetUp(engine: Engine, now: number): Promise<string | null> {
  if (await hasLogins(engine)) return null;
  const { id } = await findWorkspace(engine, mainWorkspace);
  return engine.write(
    async (writer) => ((await hasLogins(writer)) ? null : grantSetUp(writer, { workspace: id, now })),
    'people',
  );
}

/** Works once on a server: writers about people wait for each other, so the second finds the first's login. */
export async function setUp(engine: Engine, asked: FirstOperator): Promise<SetUpState> {
  const { token, password, now } = asked;
  if ((await findWorkspaceToSetUp(engine, asked)) === null) return { state: 'closed' };
  try {
    const email = parseEmail(asked.email);
    const passwordHash = await hashPassword(password);
    return await engine.write(async (writer): Promise<SetUpState> => {
      const workspace = await findWorkspaceToSetUp(writer, { token, now });
      if (workspace === null) return { state: 'closed' };
      await requireNotInactive(writer, { workspace, email });
      // First of all: a write that fails later must not leave a token that works.
      await endSetUp(writer);
      await putLogin(writer, { workspace, email, passwordHash, operator: true, now });
      return { state: 'done', session: await grantSession(writer, { workspace, email, now }) };
    }, 'people');
  } catch (error) {
    if (!(error instanceof PeopleError)) throw error;
    return { state: 'refused', reason: error.message };
  }
}

async function findWorkspaceToSetUp(
  engine: Pick<Engine, 'read'>,
  { token, now }: Pick<FirstOperator, 'token' | 'now'>,
): Promise<number | null> {
  if (await hasLogins(engine)) return null;
  const [row] = await engine.read(sql`
    SELECT workspace FROM access_token
    WHERE hash = ${sha256(token)} AND kind = 'setup' AND expires_at > ${now}`);
  return row === undefined ? null : (row.workspace as number);
}
