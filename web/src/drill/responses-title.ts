import type { FormFields } from '../../../src/contract/routings/form-field.ts';
import type { ResponseDrill } from './response-drill.ts';

const titles: Readonly<Record<string, string>> = {
  total: 'Responses',
  withBooking: 'Responses with a booking',
  withoutBooking: 'Responses without a booking',
  standing: 'Responses whose booking stands',
};

/** What is counted by the rows. */
export function toResponsesTitle(
  { of, form, field, option }: ResponseDrill,
  fields: FormFields,
  host: string | null,
): string {
  if (of === 'host') return `Responses routed to ${host ?? 'one host'}`;
  if (of !== 'failed') return titles[of] ?? 'Responses';
  const asked = fields.find(({ id, formId }) => id === field && formId === form);
  const answer = asked?.options?.find(({ id }) => id === option)?.label ?? option;
  return `No booking · ${asked?.label ?? 'A field'}: ${answer}`;
}
