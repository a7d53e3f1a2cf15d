import { Refusal } from '../../src/booking/refusal.ts';
import { operations } from '../../src/contract/operations.ts';
import { rowsInput } from '../../src/contract/rows.ts';
import type { Asking } from '../../src/insights/asking.ts';
import { questions } from '../../src/insights/questions.ts';
import { streamRows } from '../../src/insights/rows.ts';
import type { Engine } from '../../src/store/engine.ts';
import type { Question } from '../model/question.ts';
import type { RoutingQuestion } from '../model/routings/routing-question.ts';

export type AnyQuestion = Question | RoutingQuestion;

/** What a caller gets: an answer, or why there is none. */
export type Reply =
  | { readonly data: unknown }
  | { readonly code: string; readonly message: string; readonly details?: unknown };

const byId = new Map(operations.map((operation) => [operation.id, operation]));

export function putQuestion(engine: Engine, workspace: number, question: AnyQuestion): Promise<Reply> {
  const { operation, body } = question;
  return reply(async () => {
    const parsed = byId.get(operation)?.input.safeParse(body);
    if (!parsed?.success) throw new Refusal('BadRequestException', String(parsed?.error));
    const answer = questions[operation] as (asking: Asking, input: unknown) => Promise<unknown>;
    return answer(askingOf(engine, workspace, question), parsed.data);
  });
}

/** As a model says it, which knows no reasons. */
export const toModels = (reply: Reply) =>
  'data' in reply
    ? { status: 200, data: reply.data }
    : { status: reply.code === 'BadRequestException' ? 400 : 403 };

/** All the rows behind a question, as a file of them has them. */
export function streamedRows(engine: Engine, workspace: number, question: Question): Promise<Reply> {
  return reply(async () => {
    const { interval: _, ...body } = Object(question.body);
    const parsed = rowsInput.safeParse(body);
    if (!parsed.success) throw new Refusal('BadRequestException', String(parsed.error));
    const rows = [];
    for await (const block of streamRows(askingOf(engine, workspace, question), parsed.data)) {
      rows.push(...block);
    }
    return rows;
  });
}

const askingOf = (engine: Engine, workspace: number, { caller, semantics, now }: AnyQuestion): Asking => ({
  engine,
  caller: { workspace, ...caller },
  semantics,
  now,
});

async function reply(answer: () => Promise<unknown>): Promise<Reply> {
  try {
    return { data: await answer() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, details } = error;
    return { code, message, details };
  }
}
