import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/store/engine.ts';
import { mostEngines } from '../engines.ts';
import { seededRandom } from '../model/seeded-random.ts';
import { sharedStore } from '../store/shared-store.ts';
import { deliverDump } from './deliver-dump.ts';
import { mergedDumps } from './merged-dumps.ts';
import { type RandomDump, randomDumps, shuffled } from './random-dumps.ts';
import { nexudusMakers } from './random-records.ts';
import { broughtTo, settledIn } from './stored.ts';
import { sourceTable } from './tables.ts';

const histories = Number(process.env.KEPI_TEST_HISTORIES ?? 60);
const firstSeed = Number(process.env.KEPI_TEST_SEED ?? 1);
/** Histories that share the dumps in which they arrive, and nothing else. */
const worlds = 20;

async function deliver(engine: Engine, workspace: number, dumps: readonly RandomDump[]) {
  for (const dump of dumps) await deliverDump(engine, workspace, dump);
  return {
    settled: await settledIn(engine, workspace),
    brought: await broughtTo(engine, workspace, Object.keys(nexudusMakers).map(sourceTable)),
  };
}

describe.each(mostEngines)('whatever the order in which records of Nexudus arrive, on $name', (engine) => {
  const store = sharedStore(engine);

  it.each(Array.from({ length: Math.ceil((histories * engine.share) / worlds) }, (_, i) => firstSeed + i))(
    'the end is the same: twenty histories of seed %i',
    async (seed) => {
      const random = seededRandom(seed);
      const ties = seed % 3 === 0;
      const dumps = randomDumps(random, worlds, ties, nexudusMakers);
      const repeated = shuffled([...dumps, random.pick(dumps)], random);

      const inOrder = await deliver(store.engine, store.newWorkspace(), dumps);
      const inAnother = await deliver(store.engine, store.newWorkspace(), repeated);
      expect(inAnother).toEqual(inOrder);

      if (ties) return;
      const merged = { asOf: Date.UTC(2024, 0), full: false, tables: mergedDumps(dumps) };
      const fresh = await deliver(store.engine, store.newWorkspace(), [merged]);
      expect(inOrder.settled).toEqual(fresh.settled);
    },
  );
});
