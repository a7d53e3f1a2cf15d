import { distinctNames } from './distinct-names.ts';
import type { FieldOption, Form, FormField } from './form-fields.ts';

export type ListedField = { id: string; label: string; type?: string; options?: FieldOption[] };

const shownTypes = ['text', 'number', 'textarea', 'select', 'multiselect', 'phone', 'email'];

/** One form, or all of them: those that the caller may read. */
export function askedForms(forms: Form[], formId: string | null): Form[] {
  return formId === null ? forms : forms.filter((form) => form.row.id === formId);
}

/** All fields; one that two forms have is listed twice. */
export function formFieldOptions(forms: Form[]): ListedField[] {
  return forms.flatMap((form) => labelled(form.fields));
}

/** Each field once, as the first of the forms has it. */
export function formResponseHeaders(forms: Form[]): ListedField[] {
  const headers: ListedField[] = [];
  for (const form of forms) {
    for (const field of labelled(form.fields.filter(isShown))) {
      if (!headers.some((header) => header.id === field.id)) headers.push(field);
    }
  }
  return headers;
}

function isShown({ deleted, labelled, type, options }: FormField): boolean {
  if (deleted || !labelled || type === null || !shownTypes.includes(type)) return false;
  if (type !== 'select' && type !== 'multiselect') return true;
  return options !== null && options.length > 0;
}

function labelled(fields: FormField[]): ListedField[] {
  const labels = distinctNames(
    fields,
    ({ label }) => label,
    ({ id }) => id,
  );
  return fields.map(({ id, type, options }, index) => {
    const listed: ListedField = { id, label: labels[index]! };
    if (type !== null) listed.type = type;
    if (options !== null && options.length > 0) listed.options = options;
    return listed;
  });
}
