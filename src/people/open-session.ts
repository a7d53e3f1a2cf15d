import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { findToken } from './find-token.ts';
import { grantToPassword } from './grant-to-password.ts';
import { findCaller } from './team-caller.ts';
import { grantSession } from './tokens.ts';

interface LogIn {
  readonly email: string;
  readonly password: string;
  readonly now: number;
}

/** The token of a new session; null, after the same work, for whoever is not let in. */
export const openSession = (
  engine: Engine,
  { email: username, password, now }: LogIn,
  compare?: Parameters<typeof grantToPassword>[3],
): Promise<string | null> =>
  grantToPassword(
    engine,
    { username, password },
    async (writer, login) =>
      (await findCaller(writer, login)) === null ? null : grantSession(writer, { ...login, now }),
    compare,
  );

/** This one alone. */
export async function endSession(engine: Engine, token: string): Promise<void> {
  // A token that is none must not keep writers waiting.
  const found = await findToken(engine, 'session', token);
  if (found === null) return;
  await engine.write((writer) => writer.remove('access_token', sql`hash = ${found.hash}`), 'people');
}
