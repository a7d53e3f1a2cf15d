import { describe, expect, it } from 'vitest';
import { engines } from '../../engines.ts';
import { answerTeams } from '../../model/coworking/answer-teams.ts';
import { randomTeamQuestion } from '../../model/coworking/random-team-question.ts';
import { randomWorkspace } from '../../model/coworking/random-workspace.ts';
import { putTeamQuestion } from './put-team-question.ts';
import { storeWorkspace } from './store-workspace.ts';

const datasets = Number(process.env.KEPI_TEST_DATASETS ?? 10);
const questionsEach = Number(process.env.KEPI_TEST_QUESTIONS ?? 120);
const firstSeed = Number(process.env.KEPI_TEST_SEED ?? 1);

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe.each(engines)('on $name', ({ open, share }) => {
  it.each(Array.from({ length: Math.ceil(datasets * share) }, (_, i) => firstSeed + i))(
    'every answer about teams is the one that the plain model gives: data set %i',
    async (seed) => {
      const store = await open();
      let failed = true;
      try {
        const dataset = randomWorkspace(seed, seed % 5 === 0 ? 0 : 40 + (seed % 4) * 40);
        await storeWorkspace(store.engine, dataset);
        for (let n = 0; n < questionsEach; n++) {
          const question = randomTeamQuestion(seed * 10_000 + n, dataset);
          const ours = await putTeamQuestion(store.engine, 1, question);
          const models = plain(answerTeams(dataset, question));
          expect(ours, JSON.stringify({ seed, n, question })).toEqual(models);
        }
        failed = false;
      } finally {
        await store.close(failed);
      }
    },
  );
});
