import { expect, test } from 'vitest';
import { ask, between } from './asking.ts';
import { booking, dataset, eventType, user } from './small-dataset.ts';

const time = '2024-01-01T10:00:00Z';

const rows = dataset({
  users: [
    user(1, { name: 'Ann_100%', email: 'Ann@x.test' }),
    user(2, { name: null, email: 'bob@x.test' }),
    user(3, { name: '', email: 'axn@x.test' }),
  ],
  EventType: [eventType(70, { teamId: 5 }), eventType(71, { userId: 1, parentId: 70 })],
  Booking: [
    booking(1, time, { userId: 1, rating: 4, eventTypeId: 71 }),
    booking(2, time, { userId: 2, paid: true, eventTypeId: 70 }),
    booking(3, time, { userId: 3, rating: 2, status: 'awaiting_host', eventTypeId: 72 }),
    booking(4, time, { userId: null, rating: null }),
  ],
});

function passing(...columnFilters: unknown[]): number[] | number {
  const answered = ask(rows, 'rows', {
    caller: { userId: null, operator: true },
    body: { scope: 'org', columnFilters, sorting: [{ id: 'id', desc: false }] },
  });
  if (answered.status !== 200) return answered.status;
  return (answered.data as { data: { id: number }[] }).data.map(({ id }) => id);
}

const text = (id: string, operator: string, operand?: string) => ({
  id,
  value: { type: 't', data: operand === undefined ? { operator } : { operator, operand } },
});
const rating = (operator: string, operand: number) => ({
  id: 'rating',
  value: { type: 'n', data: { operator, operand } },
});
const ms = (id: string, data: unknown[]) => ({ id, value: { type: 'ms', data } });
const ss = (id: string, data: unknown) => ({ id, value: { type: 'ss', data } });

test('text', () => {
  expect(passing(text('userEmail', 'equals', 'ann@x.test'))).toEqual([]);
  expect(passing(text('userEmail', 'equals', 'Ann@x.test'))).toEqual([1]);
  expect(passing(text('userEmail', 'notEquals', 'Ann@x.test'))).toEqual([2, 3, 4]);
  expect(passing(text('userEmail', 'startsWith', 'aNN'))).toEqual([1]);
  expect(passing(text('userEmail', 'endsWith', 'N@X.TEST'))).toEqual([1, 3]);
  expect(passing(text('userName', 'contains', 'n_1'))).toEqual([1]);
  expect(passing(text('userEmail', 'contains', 'a_n'))).toEqual([]);
  expect(passing(text('userName', 'contains', '%'))).toEqual([1]);
  expect(passing(text('userName', 'notContains', 'ANN'))).toEqual([2, 3, 4]);
  expect(passing(text('userName', 'isEmpty'))).toEqual([2, 3, 4]);
  expect(passing(text('userName', 'isNotEmpty'))).toEqual([1]);
  expect(passing(text('userName', 'contains', ''))).toEqual([1, 3]);
});

test('numbers never match null', () => {
  expect(passing(rating('neq', 4))).toEqual([3]);
  expect(passing(rating('lte', 4))).toEqual([1, 3]);
});

test('lists and single values', () => {
  expect(passing(ms('eventTypeId', [70]))).toEqual([1, 2]);
  expect(passing(ms('eventTypeId', ['71', 72]))).toEqual([1, 3]);
  expect(passing(ms('eventTypeId', []))).toEqual([1, 2, 3, 4]);
  expect(passing(ms('status', ['awaiting_host', 'rejected']))).toEqual([3]);
  expect(passing(ms('status', []))).toEqual([1, 2, 3, 4]);
  expect(passing(ss('userId', '2'))).toEqual([2]);
  expect(passing(ss('paid', 'true'))).toEqual([2]);
  expect(passing(ss('paid', 'false'))).toEqual([1, 3, 4]);
});

test('the same id twice filters twice', () => {
  expect(passing(rating('gt', 1), rating('lt', 3))).toEqual([3]);
});

test('calcom compares the end of the booking with the end of the range', () => {
  const body = { columnFilters: [between('2024-01-01T10:00:00Z', '2024-01-01T10:29:59.999Z')] };
  const total = (semantics: 'documented' | 'calcom') => {
    const answered = ask(rows, 'rows', { body, semantics });
    return answered.status === 200 ? (answered.data as { total: number }).total : answered.status;
  };
  expect(total('documented')).toBe(1);
  expect(total('calcom')).toBe(0);
});

test.each([
  ss('colour', 'red'),
  ss('eventTypeId', 70),
  ms('status', ['ACCEPTED']),
  ms('status', ['upcoming']),
  ms('eventTypeId', ['x']),
  ss('paid', 'yes'),
  ss('userId', 'two'),
  text('userName', 'like', 'a'),
  text('userName', 'equals'),
  { id: 'rating', value: { type: 'n', data: { operator: 'eq', operand: '4' } } },
  between('2024-01-31', '2024-01-01'),
])('a filter that makes no sense is refused: %j', (filter) => {
  expect(passing(filter)).toBe(400);
});
