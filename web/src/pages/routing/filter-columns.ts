import { useMemo } from 'react';
import type { FormFields } from '../../../../src/contract/routings/form-field.ts';
import { useChoices } from '../../asking/use-choices.ts';
import { useFormFields, useFormHeaders } from '../../asking/use-form-fields.ts';
import type { FilterColumn } from '../../sentence/filter-columns.ts';
import type { FilterType } from '../../view/filter.ts';
import type { View } from '../../view/use-view.ts';
import { responseStatuses } from '../../words/response-statuses.ts';

const statuses = responseStatuses.map(({ order, label }) => ({ id: String(order), label }));

const texts: readonly (readonly [id: string, label: string])[] = [
  ['attendeeName', 'Guest name'],
  ['attendeeEmail', 'Guest e-mail'],
  ['attendeePhone', 'Guest phone'],
  ['bookingAssignmentReason', 'Assignment reason'],
  ['bookingUid', 'Booking uid'],
];

/** What responses can be filtered by: what there is in the scope, and the fields of its forms. */
export function useFilterColumns({ scope, filters }: View): FilterColumn[] {
  const choices = useChoices(scope).data;
  const headers = useFormHeaders(scope);
  const fields = useFormFields(scope);
  const form = filters.find(({ id }) => id === 'formId')?.values[0];
  return useMemo(() => {
    const people = choices?.people ?? [];
    const forms = choices?.forms ?? [];
    return [
      {
        id: 'formId',
        label: 'Form',
        type: 'ss',
        options: forms.map(({ id, name }) => ({ id, label: name })),
      },
      { id: 'bookingStatusOrder', label: 'Booking', type: 'ms', options: statuses },
      {
        id: 'bookingUserId',
        label: 'Routed to',
        type: 'ms',
        options: people.map(({ id, name, email }) => ({
          id: String(id),
          label: name ?? email ?? String(id),
          ...(name !== null && email !== null && { about: email }),
        })),
      },
      ...texts.map(([id, label]): FilterColumn => ({ id, label, type: 't' })),
      ...toFieldColumns(headers ?? [], fields ?? [], forms, form),
    ];
  }, [choices, headers, fields, form]);
}

/** Of one form where there is a filter on it; else the form stands beside its field. */
function toFieldColumns(
  headers: FormFields,
  fields: FormFields,
  forms: readonly { readonly id: string; readonly name: string }[],
  only: string | undefined,
): FilterColumn[] {
  return headers.flatMap(({ id, label, type, options }) => {
    const own = fields.filter((field) => field.id === id).map(({ formId }) => formId);
    if (only !== undefined && !own.includes(only)) return [];
    const names = forms.filter((one) => own.includes(one.id)).map(({ name }) => name);
    return {
      id,
      label,
      about: names.join(', '),
      type: filterTypes[type ?? ''] ?? 't',
      ...(options !== undefined && {
        options: options.flatMap((option) =>
          option.id === null ? [] : [{ id: option.id, label: option.label }],
        ),
      }),
    };
  });
}

const filterTypes: Readonly<Record<string, FilterType>> = { select: 'ms', multiselect: 'ms', number: 'n' };
