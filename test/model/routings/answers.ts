import type { Form, FormField } from './form-fields.ts';

export type FieldAnswer = {
  fieldId: string;
  valueString: string | null;
  valueNumber: number | null;
  valueStringArray: string[] | null;
};

type Value = Omit<FieldAnswer, 'fieldId'>;

/** What a response says to the fields that its form lists today, in their order. */
export function readAnswers(response: unknown, form: Form): FieldAnswer[] {
  const answers: FieldAnswer[] = [];
  if (typeof response !== 'object' || response === null) return answers;
  for (const field of form.fields) {
    if (answers.some((answer) => answer.fieldId === field.id)) continue;
    // `hasOwn`: a field may be called toString.
    if (!Object.hasOwn(response, field.id)) continue;
    const given = (response as { [id: string]: unknown })[field.id];
    if (typeof given !== 'object' || given === null || !Object.hasOwn(given, 'value')) continue;
    const value = readValue((given as { value: unknown }).value, field);
    if (value !== null) answers.push({ fieldId: field.id, ...value });
  }
  return answers;
}

function readValue(value: unknown, field: FormField): Value | null {
  switch (field.type) {
    case 'number':
      return typeof value === 'string' && isDecimal(value) ? asNumber(Number(value)) : ownShape(value);
    case 'select': {
      const first = Array.isArray(value) ? listOf(value)[0] : textOf(value);
      return first === undefined || first === null ? ownShape(value) : asText(first);
    }
    case 'multiselect': {
      const single = textOf(value);
      return single === null ? ownShape(value) : asList([single]);
    }
    default: {
      const text = textOf(value);
      return text === null ? ownShape(value) : asText(text);
    }
  }
}

/** Whatever the field is today. */
function ownShape(value: unknown): Value | null {
  if (typeof value === 'string') return asText(value);
  if (typeof value === 'number') return asNumber(value);
  if (Array.isArray(value)) return asList(listOf(value));
  return null;
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text));
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

function listOf(items: unknown[]): string[] {
  return items.map(textOf).filter((text) => text !== null);
}

function asText(valueString: string): Value {
  return { valueString, valueNumber: null, valueStringArray: null };
}

function asNumber(valueNumber: number): Value {
  return { valueString: null, valueNumber, valueStringArray: null };
}

function asList(valueStringArray: string[]): Value {
  return { valueString: null, valueNumber: null, valueStringArray };
}
