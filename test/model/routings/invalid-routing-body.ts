import type { RandomBody } from '../random-invalid-body.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { fieldIds } from './random-form-fields.ts';
import type { RoutingOperation } from './routing-question.ts';

const ofField = (value: unknown) => ({ id: fieldIds[0], value });

const invalidFilters: readonly unknown[] = [
  { id: 'colour', value: { type: 'ss', data: 'red' } },
  { id: 'eventTypeId', value: { type: 'ms', data: [501] } },
  { id: 'startTime', value: { type: 'dr', data: { startDate: '2024-01-01', endDate: '2024-01-31' } } },
  { id: 'bookingstatusorder', value: { type: 'ms', data: [1] } },
  { id: '__proto__', value: { type: 'dr', data: { startDate: null, endDate: null } } },
  { id: 'bookingStatusOrder', value: { type: 'ss', data: 1 } },
  { id: 'bookingStatusOrder', value: { type: 'ms', data: ['accepted'] } },
  { id: 'bookingStatusOrder', value: { type: 'ms', data: [1, 7] } },
  { id: 'bookingStatusOrder', value: { type: 'ms', data: [1.5] } },
  { id: 'bookingUserId', value: { type: 'ss', data: 101 } },
  { id: 'bookingUserId', value: { type: 'ms', data: ['abc'] } },
  { id: 'bookingUserId', value: { type: 'ms', data: ['-5'] } },
  { id: 'bookingUserId', value: { type: 'ms', data: [''] } },
  { id: 'bookingUserId', value: { type: 'ms', data: [null] } },
  { id: 'formId', value: { type: 'ms', data: ['form_a11'] } },
  { id: 'formId', value: { type: 't', data: { operator: 'equals', operand: 'form_a11' } } },
  { id: 'formId', value: { type: 'ss', data: true } },
  { id: 'bookingUid', value: { type: 'ss', data: 'uid-1' } },
  { id: 'bookingUid', value: { type: 't', data: { operator: 'like', operand: 'uid' } } },
  { id: 'bookingUid', value: { type: 't', data: { operator: 'equals' } } },
  { id: 'bookingAssignmentReason', value: { type: 't', data: { operator: 'equals', operand: 5 } } },
  { id: 'attendeeName', value: { type: 't', data: { operator: 'contains', operand: 'a', flags: 'i' } } },
  { id: 'attendeePhone', value: { type: 'n', data: { operator: 'eq', operand: 5 } } },
  { id: 'createdAt', value: { type: 'ss', data: '2024-01-01' } },
  { id: 'createdAt', value: { type: 'dr', data: { startDate: '2024-02-01', endDate: '2024-01-01' } } },
  { id: 'createdAt', value: { type: 'dr', data: { startDate: 'yesterday', endDate: null } } },
  { id: 'createdAt' },
  ofField({ type: 'dr', data: { startDate: '2024-01-01', endDate: '2024-01-31' } }),
  ofField({ type: 'n', data: { operator: 'eq', operand: '5' } }),
  ofField({ type: 'n', data: { operator: 'equals', operand: 5 } }),
  ofField({ type: 't', data: 'ann' }),
  ofField({ type: 'ms', data: 'opt_a' }),
  ofField({ type: 'ms', data: [null] }),
  ofField({ type: 'ss', data: ['opt_a'] }),
  ofField({ type: 'xx', data: 1 }),
  'createdAt',
];

const invalidEnds: readonly RandomBody[] = [
  { startDate: '2024-01-31', endDate: '2024-01-01' },
  { startDate: '2024-01-01T10:00:00Z', endDate: '2024-01-01T09:59:59.999Z' },
  { startDate: '2024-02-30', endDate: '2024-03-05' },
  { startDate: 'yesterday', endDate: '2024-03-05' },
  { startDate: '', endDate: '2024-03-05' },
  { startDate: null, endDate: '2024-03-05' },
  { startDate: 20240101, endDate: '2024-03-05' },
  { startDate: '2024-01-01', endDate: '2200-01-15' },
  { startDate: '1969-12-20', endDate: '2024-03-05' },
];

/** Half a thousand more days than are listed. */
const tooLong = { startDate: '2000-01-01', endDate: '2015-01-01' };

/** `body` with one thing wrong, each on its own a reason for 400. */
export function invalidRoutingBody(
  random: SeededRandom,
  operation: RoutingOperation,
  body: RandomBody,
): unknown {
  const without = (key: string) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
  const faults: (() => unknown)[] = [
    () => random.pick([[], 'body', 5]),
    () => ({ ...body, scope: random.pick(['all', 'User', '', 1]) }),
    () => without('scope'),
    () => ({ ...without('selectedTeamId'), scope: 'team' }),
    () => ({ ...body, selectedTeamId: '12' }),
    () => ({ ...body, colour: 'red' }),
  ];
  if (operation === 'form-field-options' || operation === 'form-response-headers') {
    faults.push(() => ({ ...body, routingFormId: random.pick([5, null, ['form_a11']]) }));
    faults.push(() => ({ ...body, startDate: '2024-01-01', endDate: '2024-01-31' }));
    faults.push(() => ({ ...body, [random.pick(['timeZone', 'limit', 'columnFilters'])]: 'UTC' }));
    return random.pick(faults)();
  }

  const filters = Array.isArray(body.columnFilters) ? body.columnFilters : [];
  const withFilter = () => ({ ...body, columnFilters: [...filters, random.pick(invalidFilters)] });
  const ends = () => ({ ...body, ...random.pick(invalidEnds) });
  const formId = { id: 'formId', value: { type: 'ss', data: 'form_a11' } };
  faults.push(withFilter, withFilter, withFilter, withFilter, ends, ends);
  faults.push(() => without(random.pick(['startDate', 'endDate'])));
  faults.push(() => ({ ...body, timeZone: random.pick(['Mars/Olympus', '', '+02:00', 5]) }));
  faults.push(() => ({ ...body, columnFilters: random.pick([{}, 'createdAt', 5, Array(31).fill(formId)]) }));
  faults.push(() => ({ ...body, routingFormId: 'form_a11' }));
  if (operation === 'funnel') {
    faults.push(() => ({ ...body, interval: random.pick(['hour', 'Day', 7]) }));
    faults.push(() => ({ ...body, ...tooLong, interval: 'day' }));
  } else {
    faults.push(() => ({ ...body, interval: 'day' }));
  }
  if (operation === 'routed-to-per-period' || operation === 'form-responses') {
    faults.push(() => ({ ...body, limit: random.pick([0, 101, '5', 1.5, -1, null]) }));
    faults.push(() => without('limit'));
  } else {
    faults.push(() => ({ ...body, limit: 10 }));
  }
  if (operation === 'routed-to-per-period') {
    faults.push(() => without('period'));
    faults.push(() => ({ ...body, period: random.pick(['day', 'perYear', '']) }));
    faults.push(() => ({ ...body, searchQuery: random.pick([5, null, 'x'.repeat(1001)]) }));
    faults.push(() => ({ ...body, ...tooLong, period: 'perDay' }));
  }
  if (operation === 'form-responses') {
    faults.push(() => without('offset'));
    faults.push(() => ({ ...body, offset: random.pick([-1, '0', 0.5]) }));
    faults.push(() => ({ ...body, sorting: [{ id: random.pick(['fields', 'colour', 'ID']), desc: true }] }));
    faults.push(() => ({ ...body, sorting: [{ id: 'id', desc: 'yes' }] }));
  }
  return random.pick(faults)();
}
