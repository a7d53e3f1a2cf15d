import { everyRow, readPages } from './read-pages.ts';
import { foundAmong, type Round } from './round.ts';
import { type Differences, differencesOf } from './row-differences.ts';
import { readStored } from './stored-rows.ts';
import { shortTables } from './table-kinds.ts';
import { writeDifferences } from './write-differences.ts';

const rowsAtOnce = 20_000;

/** Reads all rows of the short tables, and writes what has changed and what has gone; all in one write, if it is little. */
export async function followShortTables(round: Round): Promise<void> {
  let waiting: Differences[] = [];
  let rows = 0;
  const take = async (differences: Differences) => {
    waiting.push(differences);
    rows += differences.changed.length + differences.gone.length;
    if (rows >= rowsAtOnce) await write();
  };
  const write = async () => {
    await writeDifferences(round, waiting);
    waiting = [];
    rows = 0;
  };
  for (const found of foundAmong(round, shortTables)) {
    const stored = await readStored(round.pull, found);
    const left = new Map(stored);
    for await (const page of readPages(round.db, found, everyRow)) {
      await round.rejects.add(page.rejects);
      for (const key of page.keys) left.delete(key);
      await take(differencesOf(found, page, stored));
    }
    const gone = [...left.values()].map(({ key }) => key);
    await take({ found, changed: [], missing: 0, differing: 0, gone });
  }
  await write();
}
