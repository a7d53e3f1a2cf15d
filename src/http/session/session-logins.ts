import type { LoggedIn } from '../../contract/session/session-state.ts';
import type { Asking } from '../../insights/asking.ts';
import type { TeamCaller, TeamMember } from '../teams/team-logins.ts';

/** Somebody who looks at the dashboard. */
export interface Session extends TeamMember {
  /** Whether anything about teams of coworkers is open to him. */
  readonly opensTeams: boolean;
}

interface LogIn {
  readonly email: string;
  readonly password: string;
  readonly now: number;
}

type SetUpState =
  | { readonly state: 'done'; readonly session: string }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'closed' };

/** Sessions, as far as this face knows of them. A session is known by its token. */
export interface SessionLogins {
  authenticate(token: string, now: number): Promise<Session | null>;
  /** Null for whoever is not let in. */
  open(asked: LogIn): Promise<string | null>;
  end(token: string): Promise<void>;
  /** Makes the first operator of the server. */
  setUp(asked: LogIn & { readonly token: string }): Promise<SetUpState>;
  /** Whether anybody could log in. */
  hasLogins(): Promise<boolean>;
  view(asking: Asking & { readonly caller: TeamCaller }): Promise<LoggedIn>;
}
