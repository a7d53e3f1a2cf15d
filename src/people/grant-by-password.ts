import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { toEmail } from './email.ts';
import { verifyPassword } from './passwords.ts';
import { findTeamCaller } from './team-caller.ts';
import { type GrantedTokens, grantTokens } from './tokens.ts';

interface PasswordGrant {
  readonly username: string;
  readonly password: string;
  /** The e-mail where the client does not say. */
  readonly clientId: string | null;
  readonly now: number;
}

/** Null, after the same work, for an unknown e-mail, a wrong password and a person who may not log in. */
export async function grantByPassword(
  engine: Engine,
  { username, password, clientId, now }: PasswordGrant,
  compare?: Parameters<typeof verifyPassword>[2],
): Promise<GrantedTokens | null> {
  const email = toEmail(username) ?? '';
  const login = await findPassword(engine, email);
  const right = await verifyPassword(login?.kept ?? null, password, compare);
  if (!right || login === null) return null;
  const { workspace } = login;
  return engine.write(async (writer) => {
    // It may have been changed while it was verified, and with it all tokens were ended.
    if ((await findPassword(writer, email))?.kept !== login.kept) return null;
    if ((await findTeamCaller(writer, { workspace, email })) === null) return null;
    return grantTokens(writer, { workspace, email, clientId: clientId ?? email, now });
  }, 'people');
}

async function findPassword(engine: Pick<Engine, 'read'>, email: string) {
  const [row] = await engine.read(sql`SELECT workspace, password_hash FROM login WHERE email = ${email}`);
  if (row === undefined) return null;
  return { workspace: row.workspace as number, kept: row.password_hash as string | null };
}
