import type { Asking } from '../asking.ts';
import type { Dataset, FormResponseRow, RoutingFormRow } from '../dataset.ts';
import { answerRouting } from './answer-routing.ts';
import type { RoutingOperation } from './routing-question.ts';

/** User 1 about January 2024 and his own forms, unless the asking says otherwise. */
export function askRouting(rows: Dataset, operation: RoutingOperation, asking: Asking = {}) {
  const range = { startDate: '2024-01-01', endDate: '2024-01-31' };
  const listsFields = operation === 'form-field-options' || operation === 'form-response-headers';
  const page = operation === 'form-responses' ? { offset: 0, limit: 100 } : {};
  const routed = operation === 'routed-to-per-period' ? { period: 'perMonth', limit: 100 } : {};
  return answerRouting(rows, {
    operation,
    body: { scope: 'user', ...(listsFields ? {} : range), ...page, ...routed, ...asking.body },
    caller: asking.caller ?? { userId: 1, operator: false },
    semantics: asking.semantics ?? 'documented',
    now: Date.parse(asking.now ?? '2030-01-01T00:00:00Z'),
  });
}

/** Loosely typed on purpose: a test reads the field it is about. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export function routingDataOf(rows: Dataset, operation: RoutingOperation, asking: Asking = {}): any {
  const answered = askRouting(rows, operation, asking);
  if (answered.status !== 200) throw new Error(`refused with ${answered.status}`);
  return answered.data;
}

/** Of user 1 himself. */
export function form(id: string, fields: unknown, more: Partial<RoutingFormRow> = {}): RoutingFormRow {
  return {
    id,
    name: `Form ${id}`,
    fields,
    userId: 1,
    teamId: null,
    disabled: false,
    createdAt: '2024-01-01T00:00:00.000Z',
    updatedAt: null,
    ...more,
  };
}

/** To form a, with these values of answers by field, in the middle of January. */
export function response(
  id: number,
  values: { [fieldId: string]: unknown },
  more: Partial<FormResponseRow> = {},
): FormResponseRow {
  const answers = Object.entries(values).map(([fieldId, value]) => [fieldId, { label: 'Label', value }]);
  return {
    id,
    uuid: null,
    formId: 'a',
    response: Object.fromEntries(answers),
    createdAt: '2024-01-15T12:00:00.000Z',
    updatedAt: null,
    routedToBookingUid: null,
    ...more,
  };
}
