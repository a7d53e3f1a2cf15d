import { sql } from '../sql/statement.ts';
import type { Engine, Writer } from '../store/engine.ts';
import { toEmail } from './email.ts';
import { verifyPassword } from './passwords.ts';

interface GivenPassword {
  readonly username: string;
  readonly password: string;
}

type Grant<Granted> = (
  writer: Writer,
  login: { readonly workspace: number; readonly email: string },
) => Promise<Granted | null>;

/** What a login is granted; null, after the same work, for an unknown e-mail and a wrong password. */
export async function grantToPassword<Granted>(
  engine: Engine,
  { username, password }: GivenPassword,
  grant: Grant<Granted>,
  compare?: Parameters<typeof verifyPassword>[2],
): Promise<Granted | null> {
  const email = toEmail(username) ?? '';
  const login = await findPassword(engine, email);
  const right = await verifyPassword(login?.kept ?? null, password, compare);
  if (!right || login === null) return null;
  const { workspace } = login;
  return engine.write(async (writer) => {
    // It may have been changed while it was verified, and with it all tokens were ended.
    if ((await findPassword(writer, email))?.kept !== login.kept) return null;
    return grant(writer, { workspace, email });
  }, 'people');
}

async function findPassword(engine: Pick<Engine, 'read'>, email: string) {
  const [row] = await engine.read(sql`SELECT workspace, password_hash FROM login WHERE email = ${email}`);
  if (row === undefined) return null;
  return { workspace: row.workspace as number, kept: row.password_hash as string | null };
}
