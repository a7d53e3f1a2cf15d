import { type FoundTable, hasColumn, quoted } from './found-table.ts';
import type { Chosen } from './read-pages.ts';
import { lateIds, lateness, toTimestamp } from './round.ts';
import type { TableState } from './sync-state.ts';

/** Rows that may have come or changed since, as far as the table tells: by their times, and by their ids. */
export function changedSince(found: FoundTable, known: TableState | undefined): Chosen {
  const { since = 0, lastId = 0 } = known ?? {};
  const dated = ['updatedAt', 'createdAt'].filter((column) => hasColumn(found, column));
  return {
    where: [`"id" > $1`, ...dated.map((column) => `${quoted(column)} >= $2`)].join(' OR '),
    values: [lastId - lateIds, toTimestamp(Math.max(0, since - lateness))],
  };
}

/** The same for a table that tells no times. */
export const addedSince = (known: TableState | undefined): Chosen => ({
  where: `"id" > $1`,
  values: [(known?.lastId ?? 0) - lateIds],
});
