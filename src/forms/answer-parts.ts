import type { FieldAnswer } from './field-answer.ts';
import type { FormField } from './form-field.ts';

/**
 * Texts that a store looks for answers in. Each part begins with the record separator, and in it the unit separator
 * divides the field from the value; no value holds either.
 */
const record = '\x1e';
const unit = '\x1f';

export const plainPart = (text: string) =>
  [record, unit, '\0'].reduce((plain, one) => plain.replaceAll(one, '\ufffd'), text.toWellFormed());

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Short, as it stands in every answer: the sixteen bytes of a UUID, any other id behind a dot. */
const fieldCode = (id: string) =>
  uuid.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') : `.${plainPart(id)}`;

/** Whether a value is a text, a number or one of a list. */
export const answerKinds = ['t', 'n', 'l'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What stands before a value of a field. */
export const answerMarker = (kind: AnswerKind, fieldId: string) =>
  `${record}${kind}${fieldCode(fieldId)}${unit}`;

/** A value of a field with all that stands around it. */
export const wholeAnswer = (kind: AnswerKind, fieldId: string, value: string) =>
  `${answerMarker(kind, fieldId)}${plainPart(value)}${record}`;

/** The value of a field as one part, without the separators around it. */
export const answerPart = (kind: AnswerKind, fieldId: string, value: string) =>
  wholeAnswer(kind, fieldId, value).slice(1, -1);

const closed = (parts: readonly string[]) => (parts.length === 0 ? '' : `${parts.join('')}${record}`);

/** Of which of the columns of a response the values of a field are a part: those of a choice lie apart. */
export const columnOf = ({ options }: FormField) => (options.length > 0 ? 'choices' : 'texts');

type AnswerColumns = Readonly<Record<'texts' | 'choices', string>>;

/** All values of a response, each of a list once. */
export function toAnswerColumns(
  answers: readonly FieldAnswer[],
  fields: readonly FormField[],
): AnswerColumns {
  const parts = { texts: [] as string[], choices: [] as string[] };
  for (const { fieldId, valueString, valueNumber, valueStringArray } of answers) {
    const field = fields.find(({ id }) => id === fieldId);
    const column = field === undefined ? 'texts' : columnOf(field);
    const add = (kind: AnswerKind, value: string) =>
      parts[column].push(`${answerMarker(kind, fieldId)}${plainPart(value)}`);
    if (valueNumber !== null) add('n', String(valueNumber));
    if (valueString !== null) add('t', valueString);
    for (const one of new Set(valueStringArray)) add('l', one);
  }
  return { texts: closed(parts.texts), choices: closed(parts.choices) };
}

/** A column of several people: null is an empty part, a text has a letter before it. */
export const toPeopleParts = (texts: readonly (string | null)[]): string =>
  texts.map((text) => (text === null ? '' : `t${plainPart(text)}`)).join(record);
