import type { Drift } from '../../sources/source-runs.ts';
import { differingUnits } from './contents.ts';
import { type Cut, type Stretch, toUnitText } from './cut.ts';
import { differingPages } from './differing-pages.ts';
import type { FoundTable } from './found-table.ts';
import type { Round } from './round.ts';
import { readSourceContents, within } from './source-contents.ts';
import { keptWithin, readStoredContents } from './stored-contents.ts';
import { writeDifferences } from './write-differences.ts';

/**
 * Brings the rows of units that differ again. What differs for a reason is no drift: rows that cannot be read, and
 * those of which the store knows better. Null when there is none.
 */
export async function repairStretch(
  round: Round,
  found: FoundTable,
  cut: Cut,
  stretch: Stretch,
): Promise<Drift | null> {
  const first = await bringAgain(round, found, cut, stretch);
  if (first.missing + first.extra + first.differing === 0) return null;
  const { refused, ...counts } = first;
  const repaired =
    refused === 0 &&
    ((await isSame(round, found, cut, stretch)) || isNone(await bringAgain(round, found, cut, stretch)));
  return { table: found.table.name, unit: toUnitText(cut, stretch), ...counts, repaired };
}

interface Brought {
  readonly missing: number;
  readonly extra: number;
  readonly differing: number;
  /** Of the missing ones, those that the store took for gone. */
  readonly refused: number;
}

const isNone = ({ missing, extra, differing }: Brought) => missing + extra + differing === 0;

async function bringAgain(round: Round, found: FoundTable, cut: Cut, stretch: Stretch): Promise<Brought> {
  let sum: Brought = { missing: 0, extra: 0, differing: 0, refused: 0 };
  for await (const page of differingPages(
    round,
    found,
    within(cut, stretch),
    keptWithin(found, cut, stretch),
  )) {
    const counts = (await writeDifferences(round, [page])).get(found.table);
    if (counts === undefined) continue;
    const taken = counts.added + counts.updated;
    const missing = Math.min(page.missing, taken + counts.stale);
    sum = {
      missing: sum.missing + missing,
      extra: sum.extra + counts.removed,
      differing: sum.differing + Math.min(page.differing, Math.max(0, taken - missing)),
      refused: sum.refused + Math.max(0, missing - taken),
    };
  }
  return sum;
}

async function isSame({ db, pull }: Round, found: FoundTable, cut: Cut, stretch: Stretch): Promise<boolean> {
  const [there, here] = [
    await readSourceContents(db, found, cut, stretch),
    await readStoredContents(pull, found, cut, stretch),
  ];
  return differingUnits(there, here).length === 0;
}
