import { expect, test } from 'vitest';
import { answer } from './answer.ts';
import { type Operation, operations } from './question.ts';
import { randomDataset } from './random-dataset.ts';
import { randomQuestion } from './random-question.ts';

const datasets = [0, 1, 5, 20, 60, 120].map((size, index) => randomDataset(index + 1, size));
const asked = datasets.flatMap((dataset, index) =>
  Array.from({ length: 250 }, (_, number) => {
    const question = randomQuestion(index * 1000 + number, dataset);
    return { dataset, question, answered: answer(dataset, question) };
  }),
);

test('the same seed gives the same dataset and question', () => {
  expect(randomDataset(7, 40)).toEqual(randomDataset(7, 40));
  expect(randomQuestion(7, randomDataset(7, 40))).toEqual(randomQuestion(7, randomDataset(7, 40)));
  expect(randomDataset(8, 40)).not.toEqual(randomDataset(7, 40));
});

test('every operation is answered and refused', () => {
  for (const operation of operations) {
    const statuses = new Set(
      asked.filter(({ question }) => question.operation === operation).map(({ answered }) => answered.status),
    );
    expect([...statuses].sort(), operation).toEqual([200, 400, 403]);
  }
});

test('most questions make sense', () => {
  const share = (status: number) =>
    asked.filter(({ answered }) => answered.status === status).length / asked.length;
  expect(share(200)).toBeGreaterThan(0.6);
  expect(share(400)).toBeGreaterThan(0.08);
  expect(share(403)).toBeGreaterThan(0.05);
});

test('an answer survives JSON', () => {
  for (const { answered } of asked) expect(JSON.parse(JSON.stringify(answered))).toEqual(answered);
});

function sum(data: { [key: string]: unknown }[], key: string): number {
  return data.reduce((total, item) => total + Number(item[key]), 0);
}

test('documented: every row has exactly one class; buckets and rows add up to the KPIs', () => {
  const metrics: { [metric: string]: string | null } = {
    created: 'Created',
    scheduled: null,
    completed: 'Completed',
    rescheduled: 'Rescheduled',
    cancelled: 'Cancelled',
    no_show: 'No-Show (Host)',
    no_show_guest: 'No-Show (Guest)',
  };
  let seen = 0;
  for (const { dataset, question, answered } of asked) {
    if (question.operation !== 'kpi-stats' || answered.status !== 200) continue;
    const kpis = answered.data as { [metric: string]: { count: number } };
    const again = (operation: Operation, more: object) => {
      const body = { ...(question.body as object), ...more };
      const other = answer(dataset, { ...question, operation, body });
      if (other.status !== 200) throw new Error(`${operation} refused with ${other.status}`);
      return other.data;
    };
    const total = (metric: string) => (again('rows', { select: { metric } }) as { total: number }).total;
    const trends = again('event-trends', {}) as { [key: string]: unknown }[];
    for (const [metric, key] of Object.entries(metrics)) {
      expect(total(metric), metric).toBe(kpis[metric]!.count);
      if (key !== null) expect(sum(trends, key), metric).toBe(kpis[metric]!.count);
    }
    const hosts = again('no-show-hosts-over-time', {}) as { [key: string]: unknown }[];
    expect(sum(hosts, 'Count')).toBe(kpis.no_show!.count);
    if (question.semantics === 'documented') {
      const classes = ['scheduled', 'completed', 'rescheduled', 'cancelled', 'rejected', 'pending'];
      expect(classes.reduce((count, one) => count + total(one), 0)).toBe(kpis.created!.count);
    }
    seen += kpis.created!.count > 0 ? 1 : 0;
  }
  expect(seen).toBeGreaterThan(20);
});
