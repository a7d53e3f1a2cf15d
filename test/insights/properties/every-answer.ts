import type { AnyOperation } from '../../../src/contract/operation.ts';
import { bookingOperations } from '../../../src/contract/operations.ts';
import { questions } from '../../../src/insights/questions.ts';
import type { Engine } from '../../../src/store/engine.ts';

type AskAny = (asking: object, input: unknown) => Promise<unknown>;

const between = (id: string, startDate: string, endDate: string) => ({
  id,
  value: { type: 'dr', data: { startDate, endDate } },
});

const asked = [
  { timeZone: 'UTC', columnFilters: [between('startTime', '2024-02-20', '2024-03-20')] },
  {
    timeZone: 'America/New_York',
    columnFilters: [between('createdAt', '2024-03-09T12:00', '2024-03-12T02:30')],
  },
  { timeZone: 'Pacific/Apia', columnFilters: [between('startTime', '2011-12-20', '2012-01-10')] },
].map((question) => ({ scope: 'org', ...question }));

const callers = [
  { semantics: 'documented', userId: 101, operator: false },
  { semantics: 'calcom', userId: 102, operator: true },
] as const;

/** The answers to every operation about bookings, 66 questions in all, by what was asked. */
export async function everyAnswer(engine: Engine, workspace: number): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const { semantics, ...person } of callers) {
    const asking = { engine, caller: { workspace, ...person }, semantics, now: Date.UTC(2024, 2, 10, 8) };
    for (const operation of bookingOperations as readonly AnyOperation[]) {
      const ask = questions[operation.id as keyof typeof questions] as AskAny;
      for (const body of asked) {
        const answer = await ask(asking, operation.input.parse(body));
        answers[`${operation.id} ${semantics} ${body.timeZone}`] = JSON.parse(JSON.stringify(answer));
      }
    }
  }
  return answers;
}
