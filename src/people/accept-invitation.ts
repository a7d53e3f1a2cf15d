import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { putLogin, requireNotElsewhere } from './logins.ts';
import { hashPassword } from './passwords.ts';
import { PeopleError } from './people-error.ts';
import { sha256 } from './secret-key.ts';

export type InvitationState =
  | { readonly state: 'open' | 'accepted'; readonly email: string }
  | { readonly state: 'refused'; readonly email: string; readonly reason: string }
  | { readonly state: 'used' | 'expired' | 'unknown' };

interface Asked {
  readonly token: string;
  readonly now: number;
}

export async function findInvitation(engine: Pick<Engine, 'read'>, asked: Asked): Promise<InvitationState> {
  const { state, email } = await find(engine, asked);
  return state === 'open' ? { state, email } : { state };
}

/** Good once: it is used up before the login is written, so that a write that fails leaves no link that works. */
export async function acceptInvitation(
  engine: Engine,
  { token, password, now }: Asked & { readonly password: string },
): Promise<InvitationState> {
  const before = await findInvitation(engine, { token, now });
  if (before.state !== 'open') return before;
  try {
    const passwordHash = await hashPassword(password);
    return await engine.write(async (writer): Promise<InvitationState> => {
      const { state, email, workspace, operator, hash } = await find(writer, { token, now });
      if (state !== 'open') return { state };
      await requireNotElsewhere(writer, { workspace, email });
      await writer.replace(
        'invitation',
        sql`hash = ${hash}`,
        sql`SELECT hash, workspace, email, operator, created_at, expires_at, ${now} AS used_at
          FROM invitation WHERE hash = ${hash}`,
      );
      await putLogin(writer, { workspace, email, passwordHash, operator, now });
      return { state: 'accepted', email };
    }, 'people');
  } catch (error) {
    if (!(error instanceof PeopleError)) throw error;
    return { state: 'refused', email: before.email, reason: error.message };
  }
}

async function find(engine: Pick<Engine, 'read'>, { token, now }: Asked) {
  const hash = sha256(token);
  const [row] = await engine.read(sql`
    SELECT workspace, email, CASE WHEN operator THEN 1 ELSE 0 END AS to_operate, expires_at, used_at
    FROM invitation WHERE hash = ${hash}`);
  const state =
    row === undefined
      ? 'unknown'
      : row.used_at !== null
        ? 'used'
        : (row.expires_at as number) <= now
          ? 'expired'
          : 'open';
  return {
    state,
    hash,
    workspace: row?.workspace as number,
    email: row?.email as string,
    operator: row?.to_operate === 1,
  } as const;
}
