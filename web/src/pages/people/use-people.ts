import { useQuery } from '@tanstack/react-query';
import type { KeyItem } from '../../../../src/contract/people/key-item.ts';
import type { PeopleData } from '../../../../src/contract/people/people.ts';
import { queryClient } from '../../asking/query-client.ts';
import { fetchData, type Sent } from '../../asking/send.ts';

const peopleKey = ['people'];
const keysKey = ['keys'];

/** Who may log in and who is invited. */
export const usePeople = () =>
  useQuery({
    queryKey: peopleKey,
    queryFn: ({ signal }) => fetchData<PeopleData>('/v1/people', { signal }),
  });

export const useKeys = () =>
  useQuery({
    queryKey: keysKey,
    queryFn: ({ signal }) => fetchData<readonly KeyItem[]>('/v1/keys', { signal }),
  });

/** Has something changed, and shows it: who goes takes his keys along. */
export async function change<Data>(path: string, sent: Sent): Promise<Data> {
  const data = await fetchData<Data>(path, sent);
  await Promise.all([peopleKey, keysKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  return data;
}
