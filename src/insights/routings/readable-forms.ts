import { type FormField, parseFormFields } from '../../forms/form-field.ts';
import { type FormScope, formsQuery } from '../../metrics/routings/asked-responses.ts';
import type { Asking } from '../asking.ts';

export interface ReadableForm {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly FormField[];
}

/** The forms of the scope by name and id, or one of them. */
export async function readableForms(
  { engine }: Asking,
  scope: FormScope,
  formId?: string,
): Promise<ReadableForm[]> {
  const forms = await engine.read(formsQuery(scope, formId));
  return forms.map(({ id, name, fields }) => ({
    id: id as string,
    name: name as string,
    fields: parseFormFields(fields as string | null),
  }));
}
