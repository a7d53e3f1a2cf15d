import type { SourceRow } from '../../records/source-table.ts';
import type { FoundTable } from './found-table.ts';
import type { Round } from './round.ts';
import { type Differences, keyTexts, onlyGone } from './row-differences.ts';
import { writeDifferences } from './write-differences.ts';

/** More than so many, and more than the table has left, do not go at once: rather the user may see less than before. */
const mostGone = 100;

export const areTooMany = (gone: number, left: number): boolean => gone > Math.max(mostGone, left);

/** Rows that only the store has, by their keys: they wait until it is known how many they are. */
export class GoneRows {
  readonly #waiting = new Map<FoundTable, Map<string, SourceRow>>();

  add({ found, gone }: Pick<Differences, 'found' | 'gone'>): void {
    const toKey = keyTexts(found.table);
    const waiting = this.#waiting.get(found) ?? new Map<string, SourceRow>();
    for (const row of gone) waiting.set(toKey(row), row);
    this.#waiting.set(found, waiting);
  }

  take(found: FoundTable): readonly SourceRow[] {
    const waiting = this.#waiting.get(found);
    this.#waiting.delete(found);
    return [...(waiting?.values() ?? [])];
  }
}

/** Removes what waits; nothing, if it is too much to be believed. */
export async function removeGone(
  round: Round,
  found: FoundTable,
): Promise<{ readonly removed: number; readonly kept: number }> {
  const gone = round.gone.take(found);
  if (gone.length === 0) return { removed: 0, kept: 0 };
  if (areTooMany(gone.length, 0)) {
    const [left] = await round.db.read(`SELECT count(*) FROM ${found.from}`, [], 'sum');
    if (areTooMany(gone.length, Number(left?.[0]))) return { removed: 0, kept: gone.length };
  }
  const written = await writeDifferences(round, [onlyGone(found, gone)]);
  return { removed: written.get(found.table)?.removed ?? 0, kept: 0 };
}
