import { describe, expect, it } from 'vitest';
import { engines } from '../engines.ts';
import { answer } from '../model/answer.ts';
import { randomDataset } from '../model/random-dataset.ts';
import { randomQuestion } from '../model/random-question.ts';
import { putQuestion, toModels } from './put-question.ts';
import { storeRows } from './store-dataset.ts';

const datasets = Number(process.env.KEPI_TEST_DATASETS ?? 10);
const questionsEach = Number(process.env.KEPI_TEST_QUESTIONS ?? 120);
const firstSeed = Number(process.env.KEPI_TEST_SEED ?? 1);

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
          const ours = JSON.parse(JSON.stringify(toModels(await putQuestion(store.engine, 1, question))));
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
