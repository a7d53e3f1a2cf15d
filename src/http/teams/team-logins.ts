import type { Caller } from '../../insights/asking.ts';

/** Who asks about teams: one person by his e-mail, with all of his active records among the coworkers. */
export interface TeamCaller extends Caller {
  readonly email: string;
  readonly coworkerIds: readonly number[];
}

export interface TeamMember {
  readonly caller: TeamCaller;
  readonly keyId: string;
  readonly scopes: readonly string[];
}

interface GrantedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds. */
  readonly expiresIn: number;
}

interface AskedGrant {
  /** Null where the client does not say. */
  readonly clientId: string | null;
  readonly now: number;
}

export type InvitationState =
  | { readonly state: 'open' | 'accepted'; readonly email: string }
  | { readonly state: 'refused'; readonly email: string; readonly reason: string }
  | { readonly state: 'used' | 'expired' | 'unknown' };

/** Logging in, as far as this face knows of it. */
export interface TeamLogins {
  authenticate(bearer: string, now: number): Promise<TeamMember | null>;
  grantByPassword(
    asked: AskedGrant & { readonly username: string; readonly password: string },
  ): Promise<GrantedTokens | null>;
  grantByRefresh(asked: AskedGrant & { readonly refreshToken: string }): Promise<GrantedTokens | null>;
  findInvitation(asked: { readonly token: string; readonly now: number }): Promise<InvitationState>;
  acceptInvitation(asked: {
    readonly token: string;
    readonly password: string;
    readonly now: number;
  }): Promise<InvitationState>;
}
