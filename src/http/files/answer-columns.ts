import { byCodePoint } from '../../booking/code-point-order.ts';
import type { FormResponseItem } from '../../contract/routings/form-response-item.ts';
import type { FormField } from '../../forms/form-field.ts';
import { distinctLabels } from '../../insights/routings/distinct-labels.ts';
import type { ReadableForm } from '../../insights/routings/readable-forms.ts';

/** Each word with a capital. */
function startCase(label: string): string {
  const words = label.split(/[\s_-]+/).filter((word) => word !== '');
  const cased = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join(' ');
  return cased === '' ? label : cased;
}

/** A column of answers: of each form the field that has this label. */
interface AnswerColumn {
  readonly label: string;
  readonly fields: ReadonlyMap<string, FormField>;
}

/** A column for each label; within a form no two fields have the same, nor one that a column has which is always there. */
export function toAnswerColumns(forms: readonly ReadableForm[], others: readonly string[]): AnswerColumn[] {
  const columns = new Map<string, Map<string, FormField>>();
  for (const { id, fields } of forms) {
    for (const { thing, label } of distinctLabels(fields, (field) => startCase(field.label), others)) {
      columns.set(label, (columns.get(label) ?? new Map<string, FormField>()).set(id, thing));
    }
  }
  return [...columns].map(([label, fields]) => ({ label, fields }));
}

export function toAnswerCell({ formId, fields }: FormResponseItem, column: AnswerColumn): string {
  const field = column.fields.get(formId);
  const answer = field && fields.find(({ fieldId }) => fieldId === field.id);
  if (answer === undefined) return '';
  const { valueString, valueNumber, valueStringArray } = answer;
  const labelOf = (value: string) => field?.options.find(({ id }) => id === value)?.label ?? value;
  if (valueNumber !== null) return String(valueNumber);
  if (valueString !== null) return labelOf(valueString);
  return (valueStringArray ?? []).map(labelOf).sort(byCodePoint).join(', ');
}
