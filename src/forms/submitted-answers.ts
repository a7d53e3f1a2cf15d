import type { FormField } from './form-field.ts';
import { isJson, parseSubmittedAnswer, type SubmittedAnswer } from './submitted-answer.ts';

/**
 * A submission told of by the identifiers or labels of its fields, as the response that Cal.com keeps of it: by the ids of
 * the fields, with the ids of options. What the form calls nothing today is left out.
 */
export function answersByLabel(submission: string, fields: readonly FormField[]): string {
  const parsed: unknown = JSON.parse(submission);
  const given = isJson(parsed) ? parsed : {};
  const identifiers = new Set(fields.map(({ identifier }) => identifier));
  const response = fields.flatMap((field) => {
    const { id, label, identifier } = field;
    const called = [identifier, identifiers.has(label) ? null : label].find(
      (one) => one !== null && Object.hasOwn(given, one),
    );
    if (called === undefined || called === null) return [];
    return [[id, { label, value: valueFor(parseSubmittedAnswer(called, given[called]), field) }] as const];
  });
  return JSON.stringify(Object.fromEntries(response));
}

function valueFor({ value, chosen }: SubmittedAnswer, { options, type }: FormField): unknown {
  if (chosen.length === 0 || !options.some(({ id }) => id !== null)) return value;
  const ids = chosen.map(
    ({ id, label }) => id ?? options.find((option) => option.label === label)?.id ?? label,
  );
  return type === 'multiselect' || Array.isArray(value) ? ids : ids[0];
}
