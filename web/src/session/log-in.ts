import type { SessionState } from '../../../src/contract/session/session-state.ts';
import { queryClient, sessionKey } from '../asking/query-client.ts';
import { fetchData, send } from '../asking/send.ts';

const personOf = (state: SessionState | undefined) =>
  state?.state === 'in' ? `${state.workspace} ${state.person.email}` : null;

export async function fetchSession(): Promise<SessionState> {
  const state = await fetchData<SessionState>('/v1/session');
  const before = queryClient.getQueryData<SessionState>(sessionKey);
  if (before !== undefined && personOf(before) !== personOf(state)) forgetAnswers();
  return state;
}

/** What another person has been shown does not stay. */
function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
}

function become(state: SessionState): void {
  forgetAnswers();
  queryClient.setQueryData(sessionKey, state);
}

export async function logIn(asked: { readonly email: string; readonly password: string }): Promise<void> {
  become(await fetchData<SessionState>('/v1/session', { body: asked }));
}

export async function setUp(asked: {
  readonly token: string;
  readonly email: string;
  readonly password: string;
}): Promise<void> {
  become(await fetchData<SessionState>('/v1/set-up', { body: asked }));
}

export async function logOut(): Promise<void> {
  await send('/v1/session', { method: 'DELETE' });
  become({ state: 'out', setUp: false });
}
