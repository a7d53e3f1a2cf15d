import type { SourceRow } from '../../records/source-table.ts';
import type { Drift } from '../../sources/source-runs.ts';
import { differingUnits } from './contents.ts';
import { type Cut, type Stretch, toUnitText } from './cut.ts';
import { differingPages } from './differing-pages.ts';
import type { FoundTable } from './found-table.ts';
import type { Round } from './round.ts';
import { readSourceContents, within } from './source-contents.ts';
import { keptWithin, readStoredContents } from './stored-contents.ts';
import { writeDifferences } from './write-differences.ts';

/** What was brought again of a stretch, and what has yet to go. */
export interface Brought {
  readonly missing: number;
  readonly differing: number;
  /** Of these, what the store would not take. */
  readonly refused: number;
  readonly gone: readonly SourceRow[];
}

/**
 * Brings the rows of units that differ again. What differs for a reason is no drift: rows that cannot be read, and
 * what was taken out of those of somebody who was erased.
 */
export async function bringAgain(
  round: Round,
  found: FoundTable,
  cut: Cut,
  stretch: Stretch,
): Promise<Brought> {
  let [missing, differing, refused] = [0, 0, 0];
  const gone: SourceRow[] = [];
  for await (const page of differingPages(
    round,
    found,
    within(cut, stretch),
    keptWithin(found, cut, stretch),
  )) {
    gone.push(...page.gone);
    const written = (await writeDifferences(round, [{ ...page, gone: [] }])).get(found.table);
    if (written === undefined) continue;
    const off = written.taken + written.refused;
    const lacking = Math.min(page.missing, off);
    missing += lacking;
    differing += Math.min(page.differing, off - lacking);
    refused += written.refused;
  }
  return { missing, differing, refused, gone };
}

/** What the drift of a stretch is, of which all was brought, and what is gone was removed or `kept`; null without any. */
export async function toDrift(
  round: Round,
  found: FoundTable,
  cut: Cut,
  stretch: Stretch,
  { missing, differing, refused, gone, isKept }: Brought & { readonly isKept: boolean },
): Promise<Drift | null> {
  const extra = gone.length;
  if (missing + extra + differing === 0) return null;
  const repaired =
    refused === 0 &&
    !(isKept && extra > 0) &&
    ((await isSame(round, found, cut, stretch)) || isNone(await bringAgain(round, found, cut, stretch)));
  return { table: found.table.name, unit: toUnitText(cut, stretch), missing, extra, differing, repaired };
}

const isNone = ({ missing, gone, differing }: Brought) => missing + gone.length + differing === 0;

async function isSame({ db, pull }: Round, found: FoundTable, cut: Cut, stretch: Stretch): Promise<boolean> {
  const [there, here] = [
    await readSourceContents(db, found, cut, stretch),
    await readStoredContents(pull, found, cut, stretch),
  ];
  return differingUnits(there, here).length === 0;
}
