import type { Engine } from '../store/engine.ts';
import { findToken } from './find-token.ts';
import { type FoundKey, isOpen } from './found-key.ts';
import type { KeyScope } from './key-scopes.ts';
import { Remembered } from './remembered.ts';
import { sha256 } from './secret-key.ts';
import { findCaller, opensTeams, type TeamCaller } from './team-caller.ts';

interface Session {
  readonly caller: TeamCaller;
  /** Names the session. */
  readonly keyId: string;
  readonly scopes: readonly KeyScope[];
  /** Whether anything about teams of coworkers is open to it. */
  readonly opensTeams: boolean;
}

/** Says whose session of the dashboard it is. It remembers as for keys. */
export class SessionAuthenticator {
  readonly #engine: Engine;
  readonly #remembered = new Remembered<Session & Pick<FoundKey, 'endsAt'>>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async authenticate(token: string, now: number): Promise<Session | null> {
    const name = sha256(token);
    const found = await this.#remembered.find(name, now, async () => {
      const known = await findToken(this.#engine, 'session', token);
      const caller = known === null ? null : await findCaller(this.#engine, known);
      if (known === null || caller === null) return null;
      return {
        caller,
        keyId: `session:${name}`,
        scopes: ['read', 'admin'],
        opensTeams: opensTeams(caller),
        endsAt: known.expiresAt,
      };
    });
    if (found === null || !isOpen(found, now)) return null;
    const { endsAt: _, ...session } = found;
    return session;
  }

  /** To be called when logins, passwords, persons or coworkers have changed, and when a session was ended. */
  forget(): void {
    this.#remembered.forget();
  }
}
