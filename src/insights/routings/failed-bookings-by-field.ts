import { byCodePoint } from '../../booking/code-point-order.ts';
import type {
  FailedBookings,
  FailedBookingsInput,
  FailedOption,
} from '../../contract/routings/failed-bookings-by-field.ts';
import { answerKinds, answerPart } from '../../forms/answer-parts.ts';
import type { FormField } from '../../forms/form-field.ts';
import { failedBookingsQuery } from '../../metrics/routings/failed-bookings.ts';
import type { Asking } from '../asking.ts';
import { askedResponses, readRouting } from './asked-routing.ts';
import { distinctLabels } from './distinct-labels.ts';
import { readableForms } from './readable-forms.ts';

const hasOptions = ({ deleted, options }: FormField) => !deleted && options.some(({ id }) => id !== null);

export async function failedBookingsByField(
  asking: Asking,
  input: FailedBookingsInput,
): Promise<FailedBookings> {
  const asked = await askedResponses(asking, input, readRouting(input));
  const [forms, rows] = await Promise.all([
    readableForms(asking, asked),
    asking.engine.read(failedBookingsQuery(asked)),
  ]);
  const failed = new Map<string, Map<string, number>>();
  for (const { form_id, k_choice, k_failed } of rows) {
    const ofForm = failed.get(form_id as string) ?? new Map<string, number>();
    failed.set(form_id as string, ofForm.set(k_choice as string, k_failed as number));
  }
  const shown = forms
    .map((form) => ({ ...form, fields: form.fields.filter(hasOptions) }))
    .filter(({ id, fields }) => failed.has(id) && fields.length > 0);
  // Not by assignment: a form may be named __proto__.
  return Object.fromEntries(
    distinctLabels(shown, ({ name }) => name).map(({ thing: { id, fields }, label }) => [
      label,
      Object.fromEntries(
        distinctLabels(fields, (field) => field.label).map((field) => [
          field.label,
          toOptions(field.thing, failed.get(id), input.ids ? { formId: id, fieldId: field.thing.id } : {}),
        ]),
      ),
    ]),
  );
}

function toOptions(
  { id, options }: FormField,
  failed: ReadonlyMap<string, number> | undefined,
  ids: Pick<FailedOption, 'formId' | 'fieldId'>,
): FailedOption[] {
  const countOf = (optionId: string) =>
    answerKinds.reduce((sum, kind) => sum + (failed?.get(answerPart(kind, id, optionId)) ?? 0), 0);
  return options
    .flatMap((option) =>
      option.id === null
        ? []
        : { optionId: option.id, optionLabel: option.label, count: countOf(option.id), ...ids },
    )
    .sort(
      (a, b) =>
        b.count - a.count || byCodePoint(a.optionLabel, b.optionLabel) || byCodePoint(a.optionId, b.optionId),
    );
}
