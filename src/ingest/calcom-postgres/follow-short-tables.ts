import type { DumpReject } from '../dump/dump-reject.ts';
import { areTooMany } from './gone-rows.ts';
import { everyRow, readPages } from './read-pages.ts';
import { retainRejects } from './retain-rejects.ts';
import { foundAmong, type Round } from './round.ts';
import { type Differences, differencesOf, onlyGone } from './row-differences.ts';
import { readStored } from './stored-rows.ts';
import { shortTables } from './table-kinds.ts';
import { writeDifferences } from './write-differences.ts';

const rowsAtOnce = 20_000;

/**
 * Reads all rows of the short tables, and writes what has changed and what has gone; all in one write, if it is
 * little. What has gone is drift, as is what changed without saying so, or was taken for gone by mistake.
 */
export async function followShortTables(round: Round): Promise<void> {
  let waiting: Differences[] = [];
  let rows = 0;
  const take = async (differences: Differences) => {
    waiting.push(differences);
    const { changed, silent, gone } = differences;
    rows += changed.length + silent.length + gone.length;
    if (rows >= rowsAtOnce) await write();
  };
  const write = async () => {
    for (const [{ name }, written] of await writeDifferences(round, waiting)) {
      const { silent, restored, refused, removed } = written;
      noteDrift(
        round,
        name,
        { missing: restored, extra: removed, differing: silent + refused },
        refused === 0,
      );
    }
    waiting = [];
    rows = 0;
  };
  for (const found of foundAmong(round, shortTables)) {
    const { name } = found.table;
    const stored = await readStored(round.pull, found);
    const left = new Map(stored);
    const rejects: DumpReject[] = [];
    let there = 0;
    for await (const page of readPages(round.db, found, everyRow)) {
      await round.rejects.add(page.rejects);
      rejects.push(...page.rejects);
      there += page.keys.length;
      for (const key of page.keys) left.delete(key);
      await take(differencesOf(found, page, stored, round.latest));
    }
    await retainRejects(round, found, rejects);
    round.compared.push({ table: name, unit: 'all' });
    const gone = [...left.values()].map(({ key }) => key);
    if (areTooMany(gone.length, there)) {
      noteDrift(round, name, { missing: 0, extra: gone.length, differing: 0 }, false);
    } else {
      await take(onlyGone(found, gone));
    }
  }
  await write();
}

/** Once a table: it is read anew after the first copy of the others. */
function noteDrift(
  { drift }: Round,
  table: string,
  counts: { readonly missing: number; readonly extra: number; readonly differing: number },
  repaired: boolean,
): void {
  if (counts.missing + counts.extra + counts.differing === 0) return;
  const before = drift.findIndex((one) => one.table === table && !one.repaired && one.extra === counts.extra);
  if (before !== -1) drift.splice(before, 1);
  drift.push({ table, unit: 'all', ...counts, repaired });
}
