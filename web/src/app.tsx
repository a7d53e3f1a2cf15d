import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { go, useAddress } from './address/address.ts';
import { sessionKey } from './asking/query-client.ts';
import { ClosedPage, ClosedScope } from './frame/closed-page.tsx';
import { FailureBoundary } from './frame/failure-boundary.tsx';
import { Frame } from './frame/frame.tsx';
import { Keys } from './frame/keys.tsx';
import { firstPage, pages } from './frame/pages.ts';
import { BookingsPage } from './pages/bookings/bookings-page.tsx';
import { Failed } from './parts/states.tsx';
import { fetchSession } from './session/log-in.ts';
import { LogInPage } from './session/log-in-page.tsx';
import { SessionContext } from './session/session.ts';
import { SetUpPage } from './session/set-up-page.tsx';
import { isForeignScope } from './view/scope.ts';

const lazily = {
  routing: lazy(() =>
    import('./pages/routing/routing-page.tsx').then((file) => ({ default: file.RoutingPage })),
  ),
  teams: lazy(() => import('./pages/teams/teams-page.tsx').then((file) => ({ default: file.TeamsPage }))),
  sources: lazy(() =>
    import('./pages/sources/sources-page.tsx').then((file) => ({ default: file.SourcesPage })),
  ),
  people: lazy(() => import('./pages/people/people-page.tsx').then((file) => ({ default: file.PeoplePage }))),
};

/** Who is not logged in is shown where to; who is, his page. */
export function App() {
  const session = useQuery({
    queryKey: sessionKey,
    queryFn: fetchSession,
    staleTime: 300_000,
    // In another tab somebody else may have logged in.
    refetchOnWindowFocus: 'always',
  });
  const { page, query } = useAddress();
  const state = session.data;
  const named = pages.find((one) => one.page === page);
  const open = named !== undefined && state?.state === 'in' && named.isFor(state);
  // The first page opens another one to whom it is not open.
  const known = open || page !== '' ? named : undefined;

  useEffect(() => {
    document.title = known === undefined ? 'Kepi' : `${known.label} · Kepi`;
  }, [known]);
  useEffect(() => {
    // After logging in the address is that of a page.
    if (state?.state === 'in' && known === undefined) {
      go({ page: firstPage(state), query }, 'replace');
    }
  }, [state, known, query]);

  if (session.isError && state === undefined) {
    return <Failed error={session.error} what="The dashboard" onRetry={() => void session.refetch()} />;
  }
  if (state === undefined) return null;
  if (state.state === 'out') return state.setUp || page === 'set-up' ? <SetUpPage /> : <LogInPage />;
  if (known === undefined) return null;
  const Page = known.page === '' ? BookingsPage : lazily[known.page as keyof typeof lazily];
  const foreign = known.asks && isForeignScope(query, state);
  return (
    <SessionContext key={state.person.email} value={state}>
      <Frame>
        <FailureBoundary key={page}>
          <Suspense>{!open ? <ClosedPage /> : foreign ? <ClosedScope /> : <Page />}</Suspense>
        </FailureBoundary>
      </Frame>
      <Keys />
    </SessionContext>
  );
}
