import { describe, expect, it } from 'vitest';
import { pushRows } from '../../../src/ingest/push/push-rows.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { mostEngines } from '../../engines.ts';
import { toLines } from '../../http/import/import-app.ts';
import { seededRandom } from '../../model/seeded-random.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { deliverDump } from '../deliver-dump.ts';
import { type RandomDump, randomDumps, randomTables, shuffled } from '../random-dumps.ts';
import { broughtTo, settledIn } from '../stored.ts';
import { type PlainRow, sourceTable } from '../tables.ts';

interface Piece {
  readonly table: string;
  readonly asOf: number;
  readonly rows: readonly PlainRow[];
}

/** A row that leaves out what a table requires is no row, in a file or in a body. */
const isWhole = (table: string, row: PlainRow) =>
  sourceTable(table).columns.every(({ name, required }) => !required || row[name] !== undefined);

const withWholeRows = (dump: RandomDump): RandomDump => ({
  ...dump,
  full: false,
  tables: new Map(
    [...dump.tables].map(([table, rows]) => [table, rows.filter((row) => isWhole(table, row))]),
  ),
});

async function stored(engine: Engine, workspace: number) {
  return {
    settled: await settledIn(engine, workspace),
    brought: await broughtTo(engine, workspace, randomTables.map(sourceTable)),
  };
}

describe.each(mostEngines)(
  'rows pushed one or some at a time, in any order and twice, on $name',
  ({ open, share }) => {
    const store = sharedStore({ open });

    it.each(Array.from({ length: Math.ceil(3 * share) }, (_, n) => n + 1))(
      'end as the imports do: seed %i',
      async (seed) => {
        const random = seededRandom(seed);
        const dumps = randomDumps(random, share === 1 ? 2 : 1, seed % 2 === 0).map(withWholeRows);
        const imported = store.newWorkspace();
        for (const dump of dumps) await deliverDump(store.engine, imported, dump);

        const pieces: Piece[] = [];
        for (const { asOf, tables } of dumps) {
          for (const [table, rows] of tables) {
            const left = shuffled(rows, random);
            while (left.length > 0)
              pieces.push({ table, asOf, rows: left.splice(0, random.between(1, share === 1 ? 8 : 60)) });
          }
        }
        const pushed = store.newWorkspace();
        const some = pieces.filter(() => random.chance(0.1));
        for (const { table, asOf, rows } of shuffled([...pieces, ...some], random)) {
          const push = { workspace: pushed, table, text: toLines(rows), now: Date.UTC(2025, 0) };
          const { rejected } = await pushRows(store.engine, { ...push, asOf: new Date(asOf).toISOString() });
          expect(rejected).toBe(0);
        }
        expect(await stored(store.engine, pushed)).toEqual(await stored(store.engine, imported));
      },
    );
  },
);
