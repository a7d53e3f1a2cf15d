import { type FoundTable, keysOf, quoted } from './found-table.ts';
import type { Postgres, TextRow } from './postgres.ts';
import { type ReadRows, rowReader } from './row-reader.ts';

/** Which rows of a table; `values` are what $1 and those that follow stand for. */
export interface Chosen {
  readonly where: string;
  readonly values: readonly unknown[];
}

export interface Page extends ReadRows {
  /** The key of its last row, after which the next page begins. */
  readonly last: readonly string[];
}

export const everyRow: Chosen = { where: 'TRUE', values: [] };

/** So many characters a page, as far as those of the page before tell: rows can hold a little or a lot. */
const wanted = 8_000_000;
const firstRows = 1_000;
const mostRows = 20_000;

/** In the order of their keys; one page is read while the one before is worked on. */
export async function* readPages(
  db: Postgres,
  found: FoundTable,
  { where, values }: Chosen,
  after: readonly string[] | null = null,
): AsyncGenerator<Page> {
  const toRows = rowReader(found);
  const keys = keysOf(found);
  // Of the table, lest it be taken for the text that is selected under the same name, and be ordered as a text.
  const keyList = keys.map(({ name }) => `own.${quoted(name)}`).join(', ');
  const columns = found.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const ask = (last: readonly string[] | null, rows: number) => {
    const bound = [...values, ...(last ?? [])];
    const place = keys.map((_, n) => `$${values.length + n + 1}`).join(', ');
    const beyond = last === null ? '' : ` AND (${keyList}) > (${place})`;
    const text = `SELECT ${columns} FROM ${found.from} own WHERE (${where})${beyond} ORDER BY ${keyList} LIMIT ${rows}`;
    const answer = db.read(text, bound);
    // Whoever leaves early does not hear of it any more.
    answer.catch(() => {});
    return answer;
  };

  const places = keys.map((column) => found.columns.indexOf(column));
  let limit = firstRows;
  let asked = ask(after, limit);
  for (;;) {
    const texts = await asked;
    const lastRow = texts.at(-1);
    if (lastRow === undefined) return;
    const last = places.map((place) => lastRow[place] as string);
    const more = texts.length === limit;
    limit = Math.max(100, Math.min(mostRows, Math.floor((wanted / sizeOf(texts)) * texts.length)));
    if (more) asked = ask(last, limit);
    yield { ...toRows(texts), last };
    if (!more) return;
  }
}

/** With something for every row, so that it is never nothing. */
const sizeOf = (texts: readonly TextRow[]): number =>
  texts.reduce((sum, row) => row.reduce((length, text) => length + (text?.length ?? 0), sum + 10), 0);
