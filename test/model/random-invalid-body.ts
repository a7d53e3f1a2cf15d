import { operationsWithBuckets } from './asked.ts';
import type { Operation } from './question.ts';
import type { SeededRandom } from './seeded-random.ts';

export type RandomBody = { [key: string]: unknown };

const invalidFilters: readonly unknown[] = [
  { id: 'colour', value: { type: 'ss', data: 'red' } },
  { id: 'starttime', value: { type: 'dr', data: { startDate: '2024-01-01', endDate: '2024-01-31' } } },
  { id: 'userId' },
  { value: { type: 'ss', data: 101 } },
  { id: 'userId', value: { type: 'ms', data: [101] } },
  { id: 'userId', value: { type: 'ss', data: 'abc' } },
  { id: 'userId', value: { type: 'ss', data: '' } },
  { id: 'userId', value: { type: 'ss', data: '-5' } },
  { id: 'userId', value: { type: 'ss', data: 1.5 } },
  { id: 'userId', value: { type: 'ss', data: true } },
  { id: 'userId', value: { type: 'ss', data: null } },
  { id: 'userId', value: { type: 'ss', data: 101, more: 1 } },
  { id: 'eventTypeId', value: { type: 'ss', data: 501 } },
  { id: 'eventTypeId', value: { type: 'ms', data: 501 } },
  { id: 'eventTypeId', value: { type: 'ms', data: [501, 'x'] } },
  { id: 'eventTypeId', value: { type: 'ms', data: [''] } },
  { id: 'eventTypeId', value: { type: 'ms', data: [null] } },
  { id: 'status', value: { type: 'ms', data: ['ACCEPTED'] } },
  { id: 'status', value: { type: 'ms', data: ['accepted', 'done'] } },
  { id: 'status', value: { type: 'ss', data: 'accepted' } },
  { id: 'paid', value: { type: 'ss', data: 'yes' } },
  { id: 'paid', value: { type: 'ss', data: 1 } },
  { id: 'userName', value: { type: 't', data: { operator: 'like', operand: 'a' } } },
  { id: 'userName', value: { type: 't', data: { operator: 'equals' } } },
  { id: 'userName', value: { type: 't', data: { operator: 'equals', operand: 5 } } },
  { id: 'userEmail', value: { type: 't', data: 'ann' } },
  { id: 'userEmail', value: { type: 'ss', data: 'ann' } },
  { id: 'userEmail', value: { type: 't', data: { operator: 'contains', operand: 'a', flags: 'i' } } },
  { id: 'rating', value: { type: 'n', data: { operator: 'eq', operand: '5' } } },
  { id: 'rating', value: { type: 'n', data: { operator: 'eq' } } },
  { id: 'rating', value: { type: 'n', data: { operator: 'equals', operand: 5 } } },
  { id: 'rating', value: { type: 't', data: { operator: 'equals', operand: '5' } } },
  { id: 'startTime', value: { type: 'ss', data: '2024-01-01' } },
  { id: 'createdAt', value: { type: 'dr', data: '2024-01-01' } },
  'startTime',
];

const invalidEnds: readonly { startDate: unknown; endDate: unknown }[] = [
  { startDate: '2024-01-31', endDate: '2024-01-01' },
  { startDate: '2024-01-01T10:00:00Z', endDate: '2024-01-01T09:59:59.999Z' },
  { startDate: '2024-01-01T10:00:00+02:00', endDate: '2024-01-01T09:00:00+02:00' },
  { startDate: '2024-01-01T10:00:00', endDate: '2024-01-01T09:00:00' },
  { startDate: '2024-02-30', endDate: '2024-03-05' },
  { startDate: '2023-02-29', endDate: '2023-03-05' },
  { startDate: '2024-13-01', endDate: '2025-03-05' },
  { startDate: '2024-01-01T25:00:00Z', endDate: '2024-03-05' },
  { startDate: 'yesterday', endDate: '2024-03-05' },
  { startDate: '01/02/2024', endDate: '2024-03-05' },
  { startDate: '', endDate: '2024-03-05' },
  { startDate: '2024-01-01', endDate: 'Jan 31, 2024' },
  { startDate: 20240101, endDate: '2024-03-05' },
  { startDate: '1969-12-20', endDate: '2024-03-05' },
  { startDate: '1969-06-01T00:00:00Z', endDate: '2024-03-05' },
  { startDate: '2024-01-01', endDate: '2200-01-15' },
  { startDate: '2024-01-01', endDate: '2500-01-15T00:00:00Z' },
];

/** `body` with one thing wrong, each on its own a reason for 400. */
export function invalidBody(random: SeededRandom, operation: Operation, body: RandomBody): unknown {
  const filters = Array.isArray(body.columnFilters) ? body.columnFilters : [];
  const without = (key: string) => Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
  const withFilter = (filter: unknown) => ({ ...body, columnFilters: [...filters, filter] });

  const faults: (() => unknown)[] = [
    () => random.pick([[], 'body', 5]),
    () => ({ ...body, timeZone: random.pick(['Mars/Olympus', '', 'America/New York', 5]) }),
    () => without('timeZone'),
    () => ({ ...body, scope: random.pick(['all', 'User', '', 1]) }),
    () => without('scope'),
    () => ({ ...without('selectedTeamId'), scope: 'team' }),
    () => ({ ...body, selectedTeamId: '12' }),
    () => ({ ...body, startDate: '2024-01-01' }),
    () => ({ ...body, columnFilters: random.pick([{}, 'startTime', 5]) }),
    () => withFilter(random.pick(invalidFilters)),
    () => withFilter(random.pick(invalidFilters)),
    () => withFilter(random.pick(invalidFilters)),
    () => withFilter(dates(random, random.pick(invalidEnds))),
    () => withFilter(dates(random, random.pick(invalidEnds))),
  ];
  if (operationsWithBuckets.includes(operation)) {
    faults.push(() => ({ ...body, interval: random.pick(['hour', 'Day', 7]) }));
    // One bucket too many.
    faults.push(() => ({
      ...body,
      interval: 'day',
      columnFilters: [dates(random, { startDate: '2000-01-01', endDate: '2013-09-09' })],
    }));
  } else {
    faults.push(() => ({ ...body, interval: 'day' }));
  }
  if (operationsWithBuckets.includes(operation) || operation === 'kpi-stats') {
    faults.push(() => without('columnFilters'));
    faults.push(() => ({
      ...body,
      columnFilters: [dates(random, { startDate: '2024-01-01', endDate: null })],
    }));
  }
  if (operation === 'rows') {
    faults.push(() => ({ ...body, limit: random.pick([0, 1001, '5', 1.5, -1]) }));
    faults.push(() => ({ ...body, offset: random.pick([-1, '0', 0.5]) }));
    faults.push(() => ({
      ...body,
      sorting: [{ id: random.pick(['attendees', 'colour', 'ID']), desc: true }],
    }));
    faults.push(() => ({ ...body, sorting: [{ id: 'id', desc: 'yes' }] }));
    faults.push(() => ({ ...body, select: { metric: 'revenue' } }));
    faults.push(() => ({ ...body, select: { hour: random.pick([24, -1, '5', 1.5]) } }));
    faults.push(() => ({ ...body, select: random.pick(['created', {}, { metric: 'created', hour: 5 }]) }));
  } else {
    faults.push(() => ({ ...body, limit: 10 }));
  }
  return random.pick(faults)();
}

function dates(random: SeededRandom, data: { startDate: unknown; endDate: unknown }): RandomBody {
  return { id: random.pick(['startTime', 'createdAt']), value: { type: 'dr', data } };
}
