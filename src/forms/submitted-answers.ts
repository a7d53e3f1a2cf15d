import type { FormField } from './form-field.ts';

interface Submitted {
  readonly label: string;
  readonly value: unknown;
  /** What was chosen, where the field has options. */
  readonly chosen?: readonly { readonly id: string | null; readonly label: string }[];
}

/**
 * A submission told of by the labels of its fields, as the response that Cal.com keeps of it: by the ids of the fields,
 * with the ids of options. A label that the form does not have today is left out.
 */
export function answersByLabel(submission: string, fields: readonly FormField[]): string {
  const given = JSON.parse(submission) as Readonly<Record<string, Submitted>>;
  const response: Record<string, { readonly label: string; readonly value: unknown }> = {};
  for (const field of fields) {
    const answer = given[field.label];
    if (!Object.hasOwn(given, field.label) || answer === undefined) continue;
    response[field.id] = { label: field.label, value: valueFor(answer, field) };
  }
  return JSON.stringify(response);
}

function valueFor({ value, chosen }: Submitted, { options, type }: FormField): unknown {
  if (chosen === undefined || !options.some(({ id }) => id !== null)) return value;
  const ids = chosen.map(
    ({ id, label }) => id ?? options.find((option) => option.label === label)?.id ?? label,
  );
  return type === 'multiselect' || Array.isArray(value) ? ids : (ids[0] ?? value);
}
