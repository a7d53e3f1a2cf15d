import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { BookingQuestions } from './questions.ts';
import { fetchData } from './send.ts';

/** The answer to a question about bookings; none is asked while the input is null. */
export function useBookingQuestion<Id extends keyof BookingQuestions>(
  id: Id,
  input: BookingQuestions[Id]['input'] | null,
): UseQueryResult<BookingQuestions[Id]['data'], Error> {
  return useQuery({
    queryKey: ['bookings', id, input],
    queryFn: ({ signal }) =>
      fetchData<BookingQuestions[Id]['data']>(`/v2/insights/bookings/${id}`, { body: input, signal }),
    enabled: input !== null,
  });
}
