import { keepPreviousData, QueryClient } from '@tanstack/react-query';
import { KepiError } from './kepi-error.ts';

/** What the server has refused it will refuse again; what did not arrive may arrive. */
const isWorthAnother = (failures: number, error: Error) =>
  failures < 2 && error instanceof KepiError && (error.status === 0 || error.status >= 500);

export const queryClient = new QueryClient({
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
