import type { Engine } from '../store/engine.ts';
import { findKepiKey } from './find-kepi-key.ts';
import { findToken } from './find-token.ts';
import { type FoundKey, isOpen } from './found-key.ts';
import type { KeyScope } from './key-scopes.ts';
import { LastUsed } from './last-used.ts';
import { Remembered } from './remembered.ts';
import { kepiPrefix, sha256 } from './secret-key.ts';
import { findTeamCaller, type TeamCaller } from './team-caller.ts';

interface TeamMember {
  readonly caller: TeamCaller;
  /** Names the key, or the login whose token it is. */
  readonly keyId: string;
  /** Of a key; who logs in may do whatever he may do. */
  readonly scopes: readonly KeyScope[];
}

type FoundMember = Pick<FoundKey, 'endsAt'> & TeamMember & { readonly key: FoundKey | null };

/** Says whose access token or key of Kepi's it is, for questions about teams. It remembers as for keys. */
export class TeamAuthenticator {
  readonly #engine: Engine;
  readonly #lastUsed: LastUsed;
  readonly #remembered = new Remembered<FoundMember>();

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#lastUsed = new LastUsed(engine);
  }

  async authenticate(bearer: string, now: number): Promise<TeamMember | null> {
    const found = await this.#remembered.find(sha256(bearer), now, () =>
      bearer.startsWith(kepiPrefix) ? this.#findByKey(bearer) : this.#findByToken(bearer),
    );
    if (found === null || !isOpen(found, now)) return null;
    const { caller, keyId, scopes, key } = found;
    if (key !== null) this.#lastUsed.note(key, now);
    return { caller, keyId, scopes };
  }

  /** To be called when keys, logins, passwords or coworkers have changed. */
  forget(): void {
    this.#remembered.forget();
  }

  /** Before the engine is closed. */
  async close(): Promise<void> {
    await this.#lastUsed.written();
  }

  async #findByToken(bearer: string): Promise<FoundMember | null> {
    const token = await findToken(this.#engine, 'access', bearer);
    const caller = token === null ? null : await findTeamCaller(this.#engine, token);
    if (token === null || caller === null) return null;
    return {
      caller,
      keyId: `login:${token.email}`,
      scopes: ['read', 'admin'],
      endsAt: token.expiresAt,
      key: null,
    };
  }

  async #findByKey(bearer: string): Promise<FoundMember | null> {
    const key = await findKepiKey(this.#engine, bearer);
    if (key === null) return null;
    const caller = await findTeamCaller(this.#engine, { workspace: key.workspace, email: key.owner });
    if (caller === null) return null;
    const { keyId, scopes, endsAt } = key;
    return { caller, keyId, scopes, endsAt, key };
  }
}
