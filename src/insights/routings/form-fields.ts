import type {
  FormFieldItem,
  FormFields,
  FormFieldsInput,
  FormOptionsInput,
} from '../../contract/routings/form-field.ts';
import type { FormField } from '../../forms/form-field.ts';
import type { Asking } from '../asking.ts';
import { formScope } from './asked-routing.ts';
import { distinctLabels } from './distinct-labels.ts';
import { type ReadableForm, readableForms } from './readable-forms.ts';

const types = ['text', 'number', 'textarea', 'select', 'multiselect', 'phone', 'email'];
const ofOptions = ['select', 'multiselect'];

/** Whether responses are shown with it. */
export const isHeader = ({ deleted, labelled, type, options }: FormField) =>
  !deleted &&
  labelled &&
  type !== null &&
  types.includes(type) &&
  (options.length > 0 || !ofOptions.includes(type));

function toItems(fields: readonly FormField[]): FormFieldItem[] {
  return distinctLabels(fields, ({ label }) => label).map(({ thing: { id, type, options }, label }) => ({
    id,
    label,
    ...(type === null ? {} : { type }),
    ...(options.length === 0 ? {} : { options: [...options] }),
  }));
}

const readForms = async (asking: Asking, input: FormFieldsInput): Promise<ReadableForm[]> =>
  readableForms(asking, await formScope(asking, input), input.routingFormId);

export async function formFieldOptions(asking: Asking, input: FormOptionsInput): Promise<FormFields> {
  const forms = await readForms(asking, input);
  return forms.flatMap(({ id: formId, fields }) =>
    toItems(fields).map((item) => (input.ids ? { ...item, formId } : item)),
  );
}

export async function formResponseHeaders(asking: Asking, input: FormFieldsInput): Promise<FormFields> {
  return toHeaders(await readForms(asking, input));
}

/** Each field that responses are shown with, the first of those with one id. */
function toHeaders(forms: readonly ReadableForm[]): FormFields {
  const headers = new Map<string, FormFieldItem>();
  for (const { fields } of forms) {
    for (const item of toItems(fields.filter(isHeader))) {
      if (!headers.has(item.id)) headers.set(item.id, item);
    }
  }
  return [...headers.values()];
}
