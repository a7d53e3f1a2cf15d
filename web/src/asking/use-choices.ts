import { useQuery } from '@tanstack/react-query';
import type { Choices } from '../../../src/contract/choices.ts';
import type { ScopeChoice } from '../view/scope.ts';
import { fetchData } from './send.ts';

/** What filters can choose from in a scope. */
export const useChoices = (scope: ScopeChoice | null) =>
  useQuery({
    queryKey: ['choices', scope?.asked],
    queryFn: ({ signal }) => fetchData<Choices>('/v1/choices', { body: scope?.asked, signal }),
    enabled: scope !== null,
    staleTime: 300_000,
  });
