import { createHash } from 'node:crypto';
import { type ToldField, toFormFields } from '../forms/told-fields.ts';
import { sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';

export const toldFieldsName = 'told_form_fields';

/** The fields of the forms that no source has brought, as far as answers have told of them. */
export async function stageToldFields(writer: Writer, workspace: number): Promise<void> {
  const rows = await writer.read(sql`SELECT form_id, label, kind, choice, choice_id, version
    FROM calcom_told_field WHERE workspace = ${workspace}
      AND form_id NOT IN (SELECT id FROM calcom_routing_form WHERE workspace = ${workspace})`);
  const told = new Map<string, ToldField[]>();
  for (const { form_id, choice_id: choiceId, ...row } of rows) {
    const fields = told.get(form_id as string) ?? [];
    told.set(form_id as string, fields);
    fields.push({ ...row, choiceId } as unknown as ToldField);
  }
  await writer.stage(
    toldFieldsName,
    [
      { name: 'told_form_id', type: 'text' },
      { name: 'told_fields', type: 'text' },
    ],
    [...told].map(([form, fields]) => [
      form,
      JSON.stringify(toFormFields(fields, (label) => uuidFrom(`${form} ${label}`))),
    ]),
  );
}

/** The same for the same text, in the shape of a UUID. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
