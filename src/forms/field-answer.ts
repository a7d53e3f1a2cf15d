import type { FormField } from './form-field.ts';

/** The answer to one field; the order of the keys is that of the published row. */
export interface FieldAnswer {
  readonly fieldId: string;
  readonly valueString: string | null;
  readonly valueNumber: number | null;
  readonly valueStringArray: readonly string[] | null;
}

type Value = Omit<FieldAnswer, 'fieldId'>;

const none: Value = { valueString: null, valueNumber: null, valueStringArray: null };
const asText = (valueString: string): Value => ({ ...none, valueString });
const asNumber = (valueNumber: number): Value => ({ ...none, valueNumber });
const asList = (valueStringArray: readonly string[]): Value => ({ ...none, valueStringArray });

const decimal = /^-?\d+(?:\.\d+)?$/;

function toNumber(value: string | number): number | null {
  if (typeof value === 'string' && !decimal.test(value)) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

const isScalar = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const toText = (value: string | number) => String(value).toWellFormed();

/** By the type of the field; a value that does not fit it, by its own shape. */
function toValue(value: unknown, type: string | null): Value | null {
  if (Array.isArray(value)) {
    const list = value.filter(isScalar).map(toText);
    return type === 'select' && list[0] !== undefined ? asText(list[0]) : asList(list);
  }
  if (!isScalar(value)) return null;
  if (type === 'multiselect') return asList([toText(value)]);
  const number = type === 'number' ? toNumber(value) : null;
  return number === null ? asText(toText(value)) : asNumber(number);
}

/** The answers of a response (`{ fieldId: { label, value } }`) in the order of the form's fields. */
export function toFieldAnswers(response: string, fields: readonly FormField[]): FieldAnswer[] {
  const given: unknown = JSON.parse(response);
  if (typeof given !== 'object' || given === null) return [];
  const seen = new Set<string>();
  return fields.flatMap(({ id, type }) => {
    if (seen.has(id) || !Object.hasOwn(given, id)) return [];
    seen.add(id);
    const value = toValue((given as Record<string, { value?: unknown } | null>)[id]?.value, type);
    return value === null ? [] : [{ fieldId: id, ...value }];
  });
}

type StoredAnswer = readonly [string, string | number | readonly string[]];

/** Short, as every response has them. */
export const toStoredAnswers = (answers: readonly FieldAnswer[]): string =>
  JSON.stringify(
    answers.map(({ fieldId, valueString, valueNumber, valueStringArray }) => [
      fieldId,
      valueNumber ?? valueString ?? valueStringArray,
    ]),
  );

export const fromStoredAnswers = (json: string): FieldAnswer[] =>
  (JSON.parse(json) as StoredAnswer[]).map(([fieldId, value]) => {
    if (typeof value === 'number') return { fieldId, ...asNumber(value) };
    return { fieldId, ...(typeof value === 'string' ? asText(value) : asList(value)) };
  });
