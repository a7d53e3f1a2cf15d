import { compareByCodePoint } from '../ordering.ts';
import type { FieldAnswer } from './answers.ts';
import { distinctNames } from './distinct-names.ts';
import type { Form, FormField } from './form-fields.ts';
import type { RoutingRow } from './routing-row.ts';

type Option = { id: string; label: string };
type ShownField = { field: FormField; options: Option[] };

export function failedBookingsByField(rows: RoutingRow[], forms: Form[]) {
  const shown = forms
    .filter((form) => rows.some((row) => row.form === form))
    .map((form) => ({ form, fields: fieldsWithOptions(form) }))
    .filter(({ fields }) => fields.length > 0);
  const names = distinctNames(
    shown,
    ({ form }) => form.row.name,
    ({ form }) => form.row.id,
  );
  // Not by assignment: a form may be called __proto__.
  return Object.fromEntries(
    shown.map(({ form, fields }, index) => [
      names[index]!,
      failedBookingsOf(
        rows.filter((row) => row.form === form && row.booking === null),
        fields,
      ),
    ]),
  );
}

function fieldsWithOptions(form: Form): ShownField[] {
  const shown: ShownField[] = [];
  for (const field of form.fields) {
    if (field.deleted) continue;
    const options: Option[] = [];
    for (const { id, label } of field.options ?? []) {
      if (id !== null) options.push({ id, label });
    }
    if (options.length > 0) shown.push({ field, options });
  }
  return shown;
}

function failedBookingsOf(failed: RoutingRow[], fields: ShownField[]) {
  const labels = distinctNames(
    fields,
    ({ field }) => field.label,
    ({ field }) => field.id,
  );
  return Object.fromEntries(
    fields.map(({ field, options }, index) => {
      const counted = options.map(({ id, label }) => ({
        optionId: id,
        optionLabel: label,
        count: failed.filter((row) => hasChosen(row, field.id, id)).length,
      }));
      counted.sort(
        (a, b) =>
          b.count - a.count ||
          compareByCodePoint(a.optionLabel, b.optionLabel) ||
          compareByCodePoint(a.optionId, b.optionId),
      );
      return [labels[index]!, counted];
    }),
  );
}

function hasChosen(row: RoutingRow, fieldId: string, optionId: string): boolean {
  const answer = row.answers.find((one) => one.fieldId === fieldId);
  return answer !== undefined && chosenIn(answer).includes(optionId);
}

function chosenIn(answer: FieldAnswer): string[] {
  if (answer.valueStringArray !== null) return answer.valueStringArray;
  return [answer.valueString ?? String(answer.valueNumber)];
}
