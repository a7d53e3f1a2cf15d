import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { requireNotInactive } from './coworkers.ts';
import { parseEmail } from './email.ts';
import { requireNotElsewhere } from './logins.ts';
import { makeToken } from './secret-key.ts';
import type { Workspace } from './workspaces.ts';

const dayMs = 86_400_000;
const lasts = 3 * dayMs;
/** For so long the page still says that an invitation is over, rather than that there is none. */
const remembered = 30 * dayMs;

interface NewInvitation {
  readonly workspace: Workspace;
  readonly email: string;
  readonly operator: boolean;
  readonly now: number;
}

interface Invitation {
  readonly email: string;
  readonly operator: boolean;
  readonly expiresAt: number;
  /** Known here and never again. */
  readonly token: string;
}

/** In place of an earlier one that is still open. */
export function invite(engine: Engine, asked: NewInvitation): Promise<Invitation> {
  const { workspace, operator, now } = asked;
  const email = parseEmail(asked.email);
  const { token, hash } = makeToken();
  const expiresAt = now + lasts;
  return engine.write(async (writer) => {
    await requireNotElsewhere(writer, { workspace: workspace.id, email });
    await requireNotInactive(writer, { workspace: workspace.id, email });
    await writer.remove(
      'invitation',
      sql`expires_at <= ${now - remembered} OR (workspace = ${workspace.id} AND email = ${email} AND used_at IS NULL)`,
    );
    await writer.insert(
      'invitation',
      sql`SELECT ${hash} AS hash, ${workspace.id} AS workspace, ${email} AS email, ${operator} AS operator,
        ${now} AS created_at, ${expiresAt} AS expires_at, NULL AS used_at`,
    );
    return { email, operator, expiresAt, token };
  }, 'people');
}
