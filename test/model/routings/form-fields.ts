import type { Dataset, RoutingFormRow } from '../dataset.ts';
import { compareByCodePoint } from '../ordering.ts';

export type FieldOption = { id: string | null; label: string };

export type FormField = {
  id: string;
  label: string;
  /** whether it has a label of its own */
  labelled: boolean;
  /** null when the source says none */
  type: string | null;
  deleted: boolean;
  /** null when the field has no list of them */
  options: FieldOption[] | null;
};

export type Form = { row: RoutingFormRow; fields: FormField[] };

/** By name, then id. */
export function formsOf(dataset: Dataset, isInScope: (form: RoutingFormRow) => boolean): Form[] {
  const forms: Form[] = [];
  for (const row of dataset.App_RoutingForms_Form) {
    if (isInScope(row)) forms.push({ row, fields: readFields(row.fields) });
  }
  forms.sort((a, b) => compareByCodePoint(a.row.name, b.row.name) || compareByCodePoint(a.row.id, b.row.id));
  return forms;
}

function readFields(value: unknown): FormField[] {
  const fields: FormField[] = [];
  for (const item of objectsIn(value)) {
    if (typeof item.id !== 'string') continue;
    fields.push({
      id: item.id,
      label: textOr(item.label, item.id),
      labelled: textOr(item.label, '') !== '',
      type: typeof item.type === 'string' ? item.type : null,
      deleted: item.deleted === true,
      options: Array.isArray(item.options) ? objectsIn(item.options).map(readOption) : null,
    });
  }
  return fields;
}

function readOption(item: { [key: string]: unknown }): FieldOption {
  const id = typeof item.id === 'string' ? item.id : null;
  return { id, label: textOr(item.label, id ?? '') };
}

function objectsIn(value: unknown): { [key: string]: unknown }[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
