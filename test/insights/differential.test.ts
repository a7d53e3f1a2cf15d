import { describe, expect, it } from 'vitest';
import { Merges } from '../clickhouse/merges.ts';
import { engines } from '../engines.ts';
import { deliverDump } from '../ingest/deliver-dump.ts';
import { settledIn } from '../ingest/stored.ts';
import { randomQuestion } from '../model/random-question.ts';
import { randomRoutingQuestion } from '../model/routings/random-routing-question.ts';
import { isOfBookings } from '../model/routings/routing-question.ts';
import { sharedStore } from '../store/shared-store.ts';
import { type AnyQuestion, putQuestion, streamedRows } from './put-question.ts';
import { randomHistory } from './random-history.ts';
import { randomTextQuestion } from './random-text-question.ts';

const asked = Number(process.env.KEPI_TEST_DIFFERENTIAL ?? 315);
const histories = Math.ceil(asked / 105);
const questionsEach = Math.ceil(asked / histories);
const firstSeed = Number(process.env.KEPI_TEST_SEED ?? 1);

const askers = [
  randomTextQuestion,
  randomQuestion,
  randomRoutingQuestion,
  randomQuestion,
  randomRoutingQuestion,
];

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

// Takes two stores, or there is nothing to compare.
describe.skipIf(engines.length < 2)(`${engines.map(({ name }) => name).join(', ')}`, () => {
  const stores = engines.map((engine) => ({ name: engine.name, store: sharedStore(engine) }));
  type Store = (typeof stores)[number]['store'];

  /** What all of them say, if it is the same. */
  async function alike(what: object, say: (store: Store) => Promise<unknown>): Promise<unknown> {
    const saying = stores.map(async ({ name, store }) => {
      const said = await say(store).catch((cause: Error) => {
        throw new Error(`${name} fails with ${cause.message}: ${JSON.stringify(what)}`, { cause });
      });
      return { name, said: plain(said) };
    });
    const [first, ...others] = await Promise.all(saying);
    for (const { name, said } of others) {
      expect(said, `${name} against ${first?.name}: ${JSON.stringify(what)}`).toEqual(first?.said);
    }
    return first?.said;
  }

  it.each(Array.from({ length: histories }, (_, i) => firstSeed + i))(
    'give the same answers, before and after their parts are merged: history %i',
    async (seed) => {
      const merging = stores.flatMap(({ store }) => {
        const address = store.options.store;
        return address?.kind === 'clickhouse' ? [{ store, merges: new Merges(address) }] : [];
      });
      for (const { merges } of merging) await merges.stop();
      const workspaces = new Map(stores.map(({ store }) => [store, store.newWorkspace()]));
      const workspaceOf = (store: Store) => workspaces.get(store) ?? 0;

      const { dumps, dataset } = randomHistory(seed);
      for (const [n, dump] of dumps.entries()) {
        await alike({ seed, dump: n }, async (store) => {
          const counts = await deliverDump(store.engine, workspaceOf(store), dump);
          return [...counts].map(([table, counted]) => [table.name, counted]);
        });
      }
      await alike({ seed }, async (store) => {
        const settled = await settledIn(store.engine, workspaceOf(store));
        // Engines spell JSON differently.
        return Object.entries(settled).map(([relation, rows]) => [
          relation,
          rows.map((row) =>
            'attendees' in row ? { ...row, attendees: JSON.parse(String(row.attendees)) } : row,
          ),
        ]);
      });

      const answers: { n: number; question: AnyQuestion; answer: unknown }[] = [];
      for (let n = 0; n < questionsEach; n++) {
        const question: AnyQuestion = askers[n % askers.length]!(seed * 10_000 + n, dataset);
        const ask = (store: Store) => putQuestion(store.engine, workspaceOf(store), question);
        answers.push({ n, question, answer: await alike({ seed, n, question }, ask) });
        if (n % 4 !== 1 || !isOfBookings(question)) continue;
        const stream = (store: Store) => streamedRows(store.engine, workspaceOf(store), question);
        await alike({ seed, n, streamed: question }, stream);
      }

      for (const { store, merges } of merging) {
        expect(await merges.mostParts()).toBeGreaterThan(1);
        await merges.mergeAll();
        expect(await merges.mostParts()).toBe(1);
        for (const { n, question, answer } of answers) {
          if (n % 4 !== 0) continue;
          const again = plain(await putQuestion(store.engine, workspaceOf(store), question));
          expect(again, JSON.stringify({ seed, n, merged: question })).toEqual(answer);
        }
      }
    },
    300_000,
  );
});
