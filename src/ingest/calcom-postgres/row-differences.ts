import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import { contentHash } from '../staged-record.ts';
import type { FoundTable } from './found-table.ts';
import { ownVersion } from './own-version.ts';
import type { ReadRows } from './row-reader.ts';
import type { StoredRow } from './stored-rows.ts';

/** What is to be done about some rows. */
export interface Differences {
  readonly found: FoundTable;
  /** To be recorded. */
  readonly changed: readonly SourceRow[];
  /** Also to be recorded, as what they are seen to be now: they changed, and do not say so. */
  readonly silent: readonly SourceRow[];
  /** How many of these the store does not have, and has otherwise. */
  readonly missing: number;
  readonly differing: number;
  /** Rows of the store, by their keys, that the source has no more. */
  readonly gone: readonly SourceRow[];
}

/**
 * Which of the read rows the store has not as they are. One that has no version of its own is also brought
 * again when something newer was told about it: that it was seen now counts more.
 */
export function differencesOf(
  found: FoundTable,
  { rows }: Pick<ReadRows, 'rows'>,
  stored: ReadonlyMap<string, StoredRow>,
  latest: number,
): Differences {
  const { table } = found;
  const toKey = keyTexts(table);
  const changed: SourceRow[] = [];
  const silent: SourceRow[] = [];
  let missing = 0;
  let differing = 0;
  for (const row of rows) {
    const kept = stored.get(toKey(row));
    const isMissing = kept === undefined || kept.hash === null;
    const isOther = !isMissing && kept.hash !== contentHash(row);
    const own = ownVersion(table, row, latest);
    const isOutdone = !isMissing && kept.otherVersion > kept.version && own === null;
    if (isMissing) missing++;
    if (isOther) differing++;
    if (isOther && own !== null && own <= kept.version) silent.push(row);
    else if (isMissing || isOther || isOutdone) changed.push(row);
  }
  return { found, changed, silent, missing, differing, gone: [] };
}

export const isNothing = ({ changed, silent, gone }: Differences): boolean =>
  changed.length + silent.length + gone.length === 0;

/** Nothing but what is gone. */
export const onlyGone = (found: FoundTable, gone: readonly SourceRow[]): Differences => ({
  found,
  changed: [],
  silent: [],
  missing: 0,
  differing: 0,
  gone,
});

/** The key of a row as text. */
export function keyTexts(table: SourceTable): (row: SourceRow) => string {
  const places = table.columns.flatMap(({ name }, n) => (table.key.includes(name) ? [n] : []));
  return (row) => places.map((place) => row[place]).join('/');
}
