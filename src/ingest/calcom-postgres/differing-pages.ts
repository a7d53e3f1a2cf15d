import { all, any, type Statement, sql } from '../../sql/statement.ts';
import type { FoundTable } from './found-table.ts';
import { type Chosen, readPages } from './read-pages.ts';
import type { Round } from './round.ts';
import { type Differences, differencesOf, keyTexts } from './row-differences.ts';
import type { ReadRows } from './row-reader.ts';
import { isOneOf, readStored, type StoredRow } from './stored-rows.ts';

/**
 * Compares the chosen rows of a table whose key is a number with those of the store that `kept` chooses, page by page
 * at constant memory. A row that only the store has is looked for by its number first: it may have moved out of what
 * was chosen.
 */
export async function* differingPages(
  round: Round,
  found: FoundTable,
  chosen: Chosen,
  kept: Statement,
): AsyncGenerator<Differences> {
  let beyond: Statement = sql`TRUE`;
  for await (const page of readPages(round.db, found, chosen)) {
    const last = Math.min(Number(page.last[0]), Number.MAX_SAFE_INTEGER);
    const here = any([isOneOf(page.keys), all([kept, beyond, sql`id <= ${last}`])]);
    yield await compared(round, found, page, await readStored(round.pull, found, here));
    beyond = sql`id > ${last}`;
  }
  const rest = await readStored(round.pull, found, all([kept, beyond]));
  if (rest.size > 0) yield compared(round, found, nothing, rest);
}

const nothing: ReadRows = { rows: [], keys: [], rejects: [] };

async function compared(
  round: Round,
  found: FoundTable,
  page: ReadRows,
  stored: ReadonlyMap<string, StoredRow>,
): Promise<Differences> {
  await round.rejects.add(page.rejects);
  const differences = differencesOf(found, page, stored, round.latest);
  const read = new Set(page.keys);
  const lost = new Map([...stored].filter(([key, row]) => !read.has(key) && isOutdated(row, round.at)));
  const moved = await readMoved(round, found, [...lost.keys()]);
  const toKey = keyTexts(found.table);
  const isThere = new Set(moved.keys);
  const elsewhere = differencesOf(found, moved, stored, round.latest);
  return {
    ...differences,
    changed: [...differences.changed, ...elsewhere.changed],
    silent: [...differences.silent, ...elsewhere.silent],
    gone: [...lost.values()].map(({ key }) => key).filter((key) => !isThere.has(toKey(key))),
  };
}

/** What the store knows since then only may be younger than what is read here. */
const isOutdated = ({ hash, version, otherVersion }: StoredRow, at: number) =>
  (hash === null ? otherVersion : version) <= at;

async function readMoved({ db }: Round, found: FoundTable, keys: readonly string[]): Promise<ReadRows> {
  const [rows, seen] = [[], []] as [ReadRows['rows'][number][], string[]];
  if (keys.length === 0) return nothing;
  for await (const page of readPages(db, found, { where: '"id" = ANY($1::bigint[])', values: [keys] })) {
    rows.push(...page.rows);
    seen.push(...page.keys);
  }
  return { rows, keys: seen, rejects: [] };
}
