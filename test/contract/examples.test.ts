import { expect, test } from 'vitest';
import { bookingInsightsInput } from '../../src/contract/booking-insights-input.ts';
import { importAnswer, importRows } from '../../src/contract/import-rows.ts';
import { bookingOperations, operations, routingOperations } from '../../src/contract/operations.ts';

test.each(operations.map((operation) => [operation.id, operation] as const))(
  'the example of %s keeps its own contract',
  (_, { input, data, example }) => {
    expect(input.parse(example.input)).toEqual(example.input);
    expect(data.parse(example.data)).toEqual(example.data);
  },
);

test('the example of an import keeps its own contract', () => {
  const { input, data } = importRows.example;
  expect(importAnswer.parse(data)).toEqual(data);
  expect(input.trim().split('\n')).toHaveLength(data.rows.length);
});

test('ids, operation ids and paths are unique, and a path ends in its id', () => {
  for (const key of ['id', 'operationId', 'path'] as const) {
    expect(new Set(operations.map((operation) => operation[key])).size).toBe(operations.length);
  }
  for (const { id, path } of bookingOperations) expect(path).toBe(`/v2/insights/bookings/${id}`);
  for (const { id, path } of routingOperations) expect(path).toBe(`/v2/insights/routings/${id}`);
});

const parses = (value: unknown) =>
  bookingInsightsInput.safeParse({ scope: 'org', timeZone: 'UTC', columnFilters: [{ id: 'x', value }] })
    .success;

test.each([
  { type: 'ss', data: 'true' },
  { type: 'ss', data: 12 },
  { type: 'ms', data: [] },
  { type: 'ms', data: ['accepted', 3] },
  { type: 't', data: { operator: 'contains', operand: '' } },
  { type: 't', data: { operator: 'isEmpty' } },
  { type: 't', data: { operator: 'isNotEmpty', operand: '' } },
  { type: 'n', data: { operator: 'gte', operand: -4.5 } },
  { type: 'dr', data: { startDate: null, endDate: null } },
  { type: 'dr', data: { startDate: '2024-01-01', endDate: '2024-01-31', preset: 'c' } },
])('the filter value %j is understood', (value) => {
  expect(parses(value)).toBe(true);
});

test.each([
  { type: 'ss', data: ['x'] },
  { type: 'ms', data: 'x' },
  { type: 't', data: 'x' },
  { type: 't', data: { operator: 'isEmpty', operand: null } },
  { type: 'n', data: { operator: 'gte' } },
  { type: 'n', data: { operator: 'gte', operand: Number.NaN } },
  { type: 'dr', data: { startDate: '2024-01-01' } },
  { type: 'dr', data: { startDate: '2024-01-01', endDate: '2024-01-31', preset: null } },
  { type: 'b', data: true },
])('the filter value %j is refused', (value) => {
  expect(parses(value)).toBe(false);
});
