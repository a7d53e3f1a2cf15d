import { sql } from '../sql/statement.ts';
import type { Engine, Writer } from '../store/engine.ts';
import { parseEmail } from './email.ts';
import { findLogin, listLogins } from './logins.ts';
import { PeopleError } from './people-error.ts';
import { endKeys } from './revoke-key.ts';
import { endTokens } from './tokens.ts';
import type { Workspace } from './workspaces.ts';

interface Removal {
  readonly workspace: Workspace;
  readonly email: string;
  /** Who asks for it, where that is a person. */
  readonly by?: string | null;
  readonly now: number;
}

interface Removed {
  readonly email: string;
  readonly removed: 'login' | 'invitation';
  readonly revokedKeys: number;
}

/**
 * Takes away all that was given to somebody here: the login and what is open by it, invitations, and his keys, which
 * would open what he may see in the source. Of somebody who is only invited it is the invitation.
 */
export function removePerson(engine: Engine, { workspace, by = null, now, ...asked }: Removal) {
  const email = parseEmail(asked.email);
  return engine.write(async (writer): Promise<Removed> => {
    const login = await findLogin(writer, email);
    if (login?.workspace !== workspace.id) {
      if (await withdraw(writer, workspace, email, now)) {
        return { email, removed: 'invitation', revokedKeys: 0 };
      }
      throw new PeopleError(
        `${email} is neither a login of the workspace ${JSON.stringify(workspace.name)} nor invited to it.`,
        { missing: true },
      );
    }
    if (email === by) {
      throw new PeopleError('You cannot remove yourself; another operator can.', { field: 'email' });
    }
    if (login.operator) await requireAnotherOperator(writer, workspace, email);
    await withdraw(writer, workspace, email, now);
    const keys = sql`workspace = ${workspace.id} AND owner = ${email} AND revoked_at IS NULL`;
    const open = await writer.read(
      sql`SELECT id FROM api_key WHERE ${keys} AND (expires_at IS NULL OR expires_at > ${now})`,
    );
    await endKeys(writer, keys, now);
    await endTokens(writer, email);
    // The last of it, so that what breaks off before can be asked for again.
    await writer.remove('login', sql`email = ${email}`);
    return { email, removed: 'login', revokedKeys: open.length };
  }, 'people');
}

/** A link that nobody shall follow; a login of that e-mail stays as it is. */
export function withdrawInvitation(engine: Engine, { workspace, now, ...asked }: Omit<Removal, 'by'>) {
  const email = parseEmail(asked.email);
  return engine.write(async (writer): Promise<Removed> => {
    if (await withdraw(writer, workspace, email, now)) {
      return { email, removed: 'invitation', revokedKeys: 0 };
    }
    throw new PeopleError(
      `There is no open invitation of ${email} in the workspace ${JSON.stringify(workspace.name)}.`,
      { missing: true },
    );
  }, 'people');
}

/** Whether there was one that could still be followed. */
async function withdraw(writer: Writer, { id }: Workspace, email: string, now: number): Promise<boolean> {
  const unused = sql`workspace = ${id} AND email = ${email} AND used_at IS NULL`;
  const there = await writer.read(sql`SELECT expires_at FROM invitation WHERE ${unused}`);
  if (there.length > 0) await writer.remove('invitation', unused);
  return there.some(({ expires_at }) => (expires_at as number) > now);
}

async function requireAnotherOperator(writer: Writer, workspace: Workspace, email: string): Promise<void> {
  const logins = await listLogins(writer, workspace);
  if (logins.some((login) => login.operator && login.email !== email)) return;
  throw new PeopleError(
    `${email} is the last operator of the workspace ${JSON.stringify(workspace.name)}; make another one first, by an ` +
      'invitation or with "kepi user add --operator <email>".',
    { field: 'email' },
  );
}
