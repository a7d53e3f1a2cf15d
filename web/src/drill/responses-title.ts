import type { FormFields } from '../../../src/contract/routings/form-field.ts';
import type { ResponseDrill } from './response-drill.ts';

const titles: ReadonlyMap<string, string> = new Map([
  ['withBooking', 'Responses with a booking'],
  ['withoutBooking', 'Responses without a booking'],
  ['standing', 'Responses whose booking stands'],
]);

/** What is counted by the rows. */
export function toResponsesTitle(
  { of, form, field, option }: ResponseDrill,
  fields: FormFields,
  host: string | null,
): string {
  if (of === 'host') return `Responses routed to ${host ?? 'one host'}`;
  if (of !== 'failed' || form === null || field === null || option === null) {
    return titles.get(of) ?? 'Responses';
  }
  const asked = fields.find(({ id, formId }) => id === field && formId === form);
  const answer = asked?.options?.find(({ id }) => id === option)?.label ?? option;
  return `No booking · ${asked?.label ?? 'A field'}: ${answer}`;
}
