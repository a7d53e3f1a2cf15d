import { parseArray, parseNumber, parseString } from '../json-shape.ts';
import { parseNumberTest } from '../number-filter.ts';
import { badRequest } from '../refusal.ts';
import { parseTextTest } from '../text-filter.ts';
import type { FieldAnswer } from './answers.ts';
import type { Form, FormField } from './form-fields.ts';
import type { RoutingRow } from './routing-row.ts';

type FieldFilterType = 'ss' | 'ms' | 't' | 'n';

export type FieldFilter = {
  id: string;
  type: FieldFilterType;
  /** null stands for no answer */
  test: (answer: FieldAnswer | null) => boolean;
};

export function parseFieldFilter(id: string, type: string, data: unknown): FieldFilter {
  switch (type) {
    case 'ss': {
      const operand = parseOperand(data);
      return { id, type, test: (answer) => answer?.valueString === operand };
    }
    case 'ms': {
      const operands = parseArray(data).map(parseOperand);
      return { id, type, test: (answer) => operands.length === 0 || hasThese(answer, operands) };
    }
    case 't': {
      const test = parseTextTest(data);
      return { id, type, test: (answer) => test(answer?.valueString ?? null) };
    }
    case 'n': {
      const test = parseNumberTest(data);
      return { id, type, test: (answer) => test(answer?.valueNumber ?? null) };
    }
    default:
      throw badRequest('no field takes dates');
  }
}

/** All of them in a list; a text is any of them. */
function hasThese(answer: FieldAnswer | null, operands: string[]): boolean {
  if (answer === null) return false;
  const { valueString, valueStringArray } = answer;
  if (valueStringArray !== null) return operands.every((operand) => valueStringArray.includes(operand));
  return valueString !== null && operands.includes(valueString);
}

function parseOperand(value: unknown): string {
  return typeof value === 'number' ? String(parseNumber(value)) : parseString(value);
}

/** What a filter means among these forms and all their responses, or a refusal. */
export function fieldTest(
  filter: FieldFilter,
  forms: Form[],
  rows: RoutingRow[],
): (row: RoutingRow) => boolean {
  const { id, type, test } = filter;
  const fields = forms.flatMap((form) => form.fields.filter((field) => field.id === id));
  if (fields.length === 0) return () => false;
  const stored = rows.flatMap((row) => row.answers.filter((answer) => answer.fieldId === id));
  if (!fields.some((field) => takes(field, type)) && !stored.some((answer) => fits(answer, type))) {
    throw badRequest(`${id} takes no value of type ${type}`);
  }
  return (row) => test(row.answers.find((answer) => answer.fieldId === id) ?? null);
}

function takes(field: FormField, type: FieldFilterType): boolean {
  switch (field.type) {
    case 'number':
      return type === 'n';
    case 'select':
      return type === 'ss' || type === 'ms' || type === 't';
    case 'multiselect':
      return type === 'ms';
    default:
      return type === 't' || type === 'ss';
  }
}

function fits(answer: FieldAnswer, type: FieldFilterType): boolean {
  if (answer.valueString !== null) return type === 't' || type === 'ss';
  return answer.valueNumber !== null ? type === 'n' : type === 'ms';
}
