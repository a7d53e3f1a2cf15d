import { keepPreviousData, QueryCache, QueryClient } from '@tanstack/react-query';
import { KepiError } from './kepi-error.ts';

/** What the server has refused it will refuse again; what did not arrive may arrive. */
const isWorthAnother = (failures: number, error: Error) =>
  failures < 2 && error instanceof KepiError && (error.status === 0 || error.status >= 500);

export const sessionKey = ['session'];

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      // Perhaps nobody is logged in any more: then the page to log in is shown.
      if (error instanceof KepiError && error.status === 401) {
        void queryClient.invalidateQueries({ queryKey: sessionKey });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: isWorthAnother,
      // The numbers from before stand until the new ones are there, so nothing jumps.
      placeholderData: keepPreviousData,
      refetchOnWindowFocus: false,
    },
  },
});

/** Asks for all that is shown once more. */
export const refresh = () => queryClient.invalidateQueries();
