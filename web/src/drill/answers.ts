import type { FormFields } from '../../../src/contract/routings/form-field.ts';
import type { FieldAnswerItem, FormResponseItem } from '../../../src/contract/routings/form-response-item.ts';
import { toNumberText } from '../words/numbers.ts';

interface Answer {
  readonly label: string;
  /** Null where the question was left open. */
  readonly text: string | null;
  /** Chosen from options, or a number: says much in little room. */
  readonly brief: boolean;
}

type Field = FormFields[number];

/** Of a response, in the order of its form, in words instead of ids. */
export const toAnswers = (row: FormResponseItem, fields: FormFields): Answer[] =>
  row.fields.map((answer) => toAnswer(answer, fieldOf(row, answer, fields)));

/** Forms may share the id of a field; its own form goes first. */
const fieldOf = ({ formId }: FormResponseItem, { fieldId }: FieldAnswerItem, fields: FormFields) =>
  fields.find((field) => field.id === fieldId && field.formId === formId) ??
  fields.find((field) => field.id === fieldId);

function toAnswer(answer: FieldAnswerItem, field: Field | undefined): Answer {
  const { fieldId, valueString, valueNumber, valueStringArray } = answer;
  const toLabel = (value: string) => field?.options?.find(({ id }) => id === value)?.label ?? value;
  const chosen = valueStringArray?.map(toLabel).join(', ') ?? null;
  const given = chosen ?? (valueNumber === null ? null : toNumberText(valueNumber));
  const written = valueString === null || valueString === '' ? null : toLabel(valueString);
  return {
    label: field?.label ?? fieldId ?? 'A field that is gone',
    text: given === '' ? null : (given ?? written),
    brief: given !== null || field?.options !== undefined,
  };
}

/** What was chosen first, what was written after it. */
export function toBriefText(answers: readonly Answer[]): string {
  const given = answers.filter(({ text }) => text !== null);
  const sorted = [...given.filter(({ brief }) => brief), ...given.filter(({ brief }) => !brief)];
  return sorted.map(({ text }) => text).join(' · ') || '–';
}
