import type { Engine } from '../store/engine.ts';
import { grantToPassword } from './grant-to-password.ts';
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
export const grantByPassword = (
  engine: Engine,
  { clientId, now, ...given }: PasswordGrant,
  compare?: Parameters<typeof grantToPassword>[3],
): Promise<GrantedTokens | null> =>
  grantToPassword(
    engine,
    given,
    async (writer, login) => {
      if ((await findTeamCaller(writer, login)) === null) return null;
      return grantTokens(writer, { ...login, clientId: clientId ?? login.email, now });
    },
    compare,
  );
