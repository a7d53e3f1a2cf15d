import { useQuery } from '@tanstack/react-query';
import type { RejectedRows } from '../../../../src/contract/sources/rejected-rows.ts';
import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import { fetchData } from '../../asking/send.ts';
import { isJustAsked, sourcesKey } from './pull.ts';

const whileRunning = 1_500;
const otherwise = 30_000;

/** How the sources are; asked again and again, more often while one of them is pulled. */
export const useSources = () =>
  useQuery({
    queryKey: sourcesKey,
    queryFn: ({ signal }) => fetchData<readonly SourceItem[]>('/v1/sources', { signal }),
    refetchInterval: ({ state: { data = [] } }) =>
      isJustAsked() || data.some(({ state }) => state === 'running') ? whileRunning : otherwise,
  });

/** A page of them, the newest first; without a source of all. */
export function useRejectedRows(asked: { source?: string; limit: number; offset?: number }) {
  const query = new URLSearchParams(Object.entries(asked).map(([key, value]) => [key, String(value)]));
  return useQuery({
    queryKey: ['rejected-rows', asked],
    queryFn: ({ signal }) => fetchData<RejectedRows>(`/v1/rejected-rows?${query}`, { signal }),
  });
}
