import { notifyManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryClient } from './query-client.ts';

const cache = queryClient.getQueryCache();

/** Why something that is shown is from before: it has been asked for once more, in vain. */
export const useUnrefreshed = (): Error | null =>
  useSyncExternalStore(
    (listener) => cache.subscribe(notifyManager.batchCalls(listener)),
    () =>
      cache
        .getAll()
        .find((query) => query.isActive() && query.state.data !== undefined && query.state.error !== null)
        ?.state.error ?? null,
  );
