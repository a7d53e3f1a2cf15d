import { createContext, useContext } from 'react';
import type { LoggedIn } from '../../../src/contract/session/session-state.ts';

export const SessionContext = createContext<LoggedIn | null>(null);

/** Who is logged in; only inside of what is shown to those who are. */
export function useSession(): LoggedIn {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('nobody is logged in');
  return session;
}
