import { describe, expect, it } from 'vitest';
import { engines } from '../../engines.ts';
import { randomDataset } from '../../model/random-dataset.ts';
import { answerRouting } from '../../model/routings/answer-routing.ts';
import { randomRoutingQuestion } from '../../model/routings/random-routing-question.ts';
import { putQuestion, toModels } from '../put-question.ts';
import { storeRows } from '../store-dataset.ts';

const datasets = Number(process.env.KEPI_TEST_DATASETS ?? 10);
const questionsEach = Number(process.env.KEPI_TEST_QUESTIONS ?? 120);
const firstSeed = Number(process.env.KEPI_TEST_SEED ?? 1);

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** Fields by their names as lists of names and values: the order of forms and fields is part of the answer. */
function ordered(operation: string, answered: unknown): unknown {
  if (operation !== 'failed-bookings-by-field') return answered;
  const { status, data } = answered as { status: number; data?: Record<string, object> };
  if (data === undefined) return { status };
  return { status, data: Object.entries(data).map(([form, fields]) => [form, Object.entries(fields)]) };
}

describe.each(engines)('on $name', ({ open, share }) => {
  it.each(Array.from({ length: Math.ceil(datasets * share) }, (_, i) => firstSeed + i))(
    'every answer about routing is the one that the plain model gives: data set %i',
    async (seed) => {
      const store = await open();
      let failed = true;
      try {
        const dataset = randomDataset(seed, seed % 5 === 0 ? 0 : 30 + (seed % 4) * 30);
        await storeRows(store.engine, { ...dataset });
        for (let n = 0; n < questionsEach; n++) {
          const question = randomRoutingQuestion(seed * 10_000 + n, dataset);
          const { operation } = question;
          const ours = plain(toModels(await putQuestion(store.engine, 1, question)));
          const models = plain(answerRouting(dataset, question));
          const which = JSON.stringify({ seed, n, question });
          expect(ordered(operation, ours), which).toEqual(ordered(operation, models));
        }
        failed = false;
      } finally {
        await store.close(failed);
      }
    },
  );
});
