import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/booking/refusal.ts';
import { operations } from '../../src/contract/operations.ts';
import type { Asking } from '../../src/insights/asking.ts';
import { questions } from '../../src/insights/questions.ts';
import { engines } from '../engines.ts';
import { answer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { randomDataset } from '../model/random-dataset.ts';
import { randomQuestion } from '../model/random-question.ts';
import { storeRows } from './store-dataset.ts';

const datasets = Number(process.env.KEPI_TEST_DATASETS ?? 10);
const questionsEach = Number(process.env.KEPI_TEST_QUESTIONS ?? 120);
const firstSeed = Number(process.env.KEPI_TEST_SEED ?? 1);

const byId = new Map(operations.map((operation) => [operation.id, operation]));

async function ask(asking: Asking, { operation, body }: Question) {
  const parsed = byId.get(operation)?.input.safeParse(body);
  if (!parsed?.success) return { status: 400 };
  try {
    const question = questions[operation] as (asking: Asking, input: unknown) => Promise<unknown>;
    return { status: 200, data: await question(asking, parsed.data) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.code === 'BadRequestException' ? 400 : 403 };
  }
}

describe.each(engines)('on $name', ({ open, share }) => {
  it.each(Array.from({ length: Math.ceil(datasets * share) }, (_, i) => firstSeed + i))(
    'every answer is the one that the plain model gives: data set %i',
    async (seed) => {
      const store = await open();
      let failed = true;
      try {
        const dataset = randomDataset(seed, seed % 5 === 0 ? 0 : 30 + (seed % 4) * 30);
        await storeRows(store.engine, dataset);
        for (let n = 0; n < questionsEach; n++) {
          const question = randomQuestion(seed * 10_000 + n, dataset);
          const { caller, semantics, now } = question;
          const asking: Asking = {
            engine: store.engine,
            caller: { workspace: 1, ...caller },
            semantics,
            now,
          };
          const ours = JSON.parse(JSON.stringify(await ask(asking, question)));
          const models = JSON.parse(JSON.stringify(answer(dataset, question)));
          expect(ours, JSON.stringify({ seed, n, question })).toEqual(models);
        }
        failed = false;
      } finally {
        await store.close(failed);
      }
    },
  );
});
