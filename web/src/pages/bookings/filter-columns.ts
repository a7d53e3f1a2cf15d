import { useMemo } from 'react';
import { useChoices } from '../../asking/use-choices.ts';
import type { FilterColumn } from '../../sentence/filter-columns.ts';
import type { View } from '../../view/use-view.ts';

const statuses = [
  { id: 'accepted', label: 'accepted' },
  { id: 'pending', label: 'pending' },
  { id: 'awaiting_host', label: 'awaiting host' },
  { id: 'cancelled', label: 'cancelled' },
  { id: 'rejected', label: 'rejected' },
];

/** What bookings can be filtered by, with what there is in the scope. */
export function useFilterColumns({ scope }: View): FilterColumn[] {
  const choices = useChoices(scope).data;
  return useMemo(
    () => [
      {
        id: 'userId',
        label: 'Member',
        type: 'ss',
        options:
          choices?.people.map(({ id, name, email }) => ({
            id: String(id),
            label: name ?? email ?? String(id),
            ...(name !== null && email !== null && { about: email }),
          })) ?? [],
      },
      {
        id: 'eventTypeId',
        label: 'Event type',
        type: 'ms',
        options: choices?.eventTypes.map(({ id, name }) => ({ id: String(id), label: name })) ?? [],
      },
      { id: 'status', label: 'Status', type: 'ms', options: statuses },
      {
        id: 'paid',
        label: 'Paid',
        type: 'ss',
        options: [
          { id: 'true', label: 'yes' },
          { id: 'false', label: 'no' },
        ],
      },
      { id: 'userName', label: 'Host name', type: 't' },
      { id: 'userEmail', label: 'Host e-mail', type: 't' },
      { id: 'rating', label: 'Rating', type: 'n' },
    ],
    [choices],
  );
}
