import { answer } from './answer.ts';
import type { Dataset } from './dataset.ts';
import type { Caller, Operation, Semantics } from './question.ts';

export type Asking = {
  body?: { [key: string]: unknown };
  caller?: Caller;
  semantics?: Semantics;
  now?: string;
};

export function between(startDate: string | null, endDate: string | null, id = 'startTime') {
  return { id, value: { type: 'dr', data: { startDate, endDate } } };
}

/** User 1 about his own bookings, unless the asking says otherwise. */
export function ask(rows: Dataset, operation: Operation, asking: Asking = {}) {
  return answer(rows, {
    operation,
    body: { scope: 'user', timeZone: 'UTC', ...asking.body },
    caller: asking.caller ?? { userId: 1, operator: false },
    semantics: asking.semantics ?? 'documented',
    now: Date.parse(asking.now ?? '2030-01-01T00:00:00Z'),
  });
}

/** Loosely typed on purpose: a test reads the field it is about. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export function dataOf(rows: Dataset, operation: Operation, asking: Asking = {}): any {
  const answered = ask(rows, operation, asking);
  if (answered.status !== 200) throw new Error(`refused with ${answered.status}`);
  return answered.data;
}
