import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { RoutingQuestions } from './routing-questions.ts';
import { fetchData } from './send.ts';

export const routingPath = (id: keyof RoutingQuestions) => `/v2/insights/routings/${id}`;

/** The answer to a question about routing forms; none is asked while the input is null. */
export function useRoutingQuestion<Id extends keyof RoutingQuestions>(
  id: Id,
  input: RoutingQuestions[Id]['input'] | null,
  staleTime?: number,
): UseQueryResult<RoutingQuestions[Id]['data'], Error> {
  return useQuery({
    queryKey: ['routings', id, input],
    queryFn: ({ signal }) =>
      fetchData<RoutingQuestions[Id]['data']>(routingPath(id), { body: input, signal }),
    enabled: input !== null,
    ...(staleTime !== undefined && { staleTime }),
  });
}
