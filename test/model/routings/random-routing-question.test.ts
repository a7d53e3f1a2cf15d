import { expect, test } from 'vitest';
import type { Dataset } from '../dataset.ts';
import { randomDataset } from '../random-dataset.ts';
import { answerRouting } from './answer-routing.ts';
import { randomRoutingQuestion } from './random-routing-question.ts';
import { type RoutingOperation, routingOperations } from './routing-question.ts';

const datasets = [0, 5, 20, 60, 90, 120].map((size, index) => randomDataset(index + 1, size));
const asked = datasets.flatMap((dataset, index) =>
  Array.from({ length: 250 }, (_, number) => {
    const question = randomRoutingQuestion(index * 1000 + number, dataset);
    return { dataset, question, answered: answerRouting(dataset, question) };
  }),
);

const share = (of: typeof asked, passes: (one: (typeof asked)[number]) => boolean) =>
  of.filter(passes).length / of.length;

test('the same seed gives the same question', () => {
  const again = () => randomRoutingQuestion(7, randomDataset(7, 40));
  expect(again()).toEqual(again());
});

test.each(routingOperations)('%s is answered and refused', (operation) => {
  const statuses = asked
    .filter(({ question }) => question.operation === operation)
    .map(({ answered }) => answered.status);
  expect([...new Set(statuses)].sort()).toEqual([200, 400, 403]);
});

test('most questions make sense', () => {
  expect(share(asked, ({ answered }) => answered.status === 200)).toBeGreaterThan(0.6);
  expect(share(asked, ({ answered }) => answered.status === 400)).toBeGreaterThan(0.08);
  expect(share(asked, ({ answered }) => answered.status === 403)).toBeGreaterThan(0.05);
});

test.each([
  ['form-responses', (data: { total: number }) => data.total > 0],
  ['forms-by-status', (data: { total: number } | null) => data !== null && data.total > 0],
  ['routed-to-per-period', (data: { users: { data: [] } }) => data.users.data.length > 0],
  ['failed-bookings-by-field', (data: object) => Object.keys(data).length > 0],
  ['form-field-options', (data: []) => data.length > 0],
  ['form-response-headers', (data: []) => data.length > 0],
  ['funnel', (data: { totalSubmissions: number }[]) => data.some((one) => one.totalSubmissions > 0)],
] as [RoutingOperation, (data: unknown) => boolean][])('%s has often something to say', (operation, says) => {
  const answers = asked.filter(
    ({ question, answered }) => question.operation === operation && answered.status === 200,
  );
  expect(share(answers, ({ answered }) => 'data' in answered && says(answered.data))).toBeGreaterThan(0.3);
});

test('an answer survives JSON', () => {
  for (const { answered } of asked) expect(JSON.parse(JSON.stringify(answered))).toEqual(answered);
});

function dataOf(dataset: Dataset, question: (typeof asked)[number]['question'], operation: RoutingOperation) {
  const {
    interval: _,
    period: __,
    limit: ___,
    searchQuery: ____,
    sorting: _____,
    offset: ______,
    ...shared
  } = Object(question.body);
  const more = operation === 'form-responses' ? { offset: 0, limit: 100 } : {};
  const answered = answerRouting(dataset, { ...question, operation, body: { ...shared, ...more } });
  if (answered.status !== 200) throw new Error(`${operation} is refused with ${answered.status}`);
  return answered.data;
}

test('the funnel, the totals and the responses add up', () => {
  let seen = 0;
  for (const { dataset, question, answered } of asked) {
    if (question.operation !== 'funnel' || answered.status !== 200) continue;
    const buckets = answered.data as { totalSubmissions: number; successfulRoutings: number }[];
    const sum = (key: keyof (typeof buckets)[number]) => buckets.reduce((all, one) => all + one[key], 0);
    const status = dataOf(dataset, { ...question, semantics: 'documented' }, 'forms-by-status');
    expect(status).toMatchObject({
      total: sum('totalSubmissions'),
      totalWithBooking: sum('successfulRoutings'),
    });
    expect(dataOf(dataset, question, 'form-responses')).toMatchObject({ total: sum('totalSubmissions') });
    seen += sum('totalSubmissions') > 0 ? 1 : 0;
  }
  expect(seen).toBeGreaterThan(30);
});
