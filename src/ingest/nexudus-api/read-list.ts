import { SourceError } from '../../sources/source-error.ts';
import type { ApiEntity } from './api-entities.ts';
import type { AskNexudus } from './ask-nexudus.ts';
import { idOf, type ListPage, parseListPage } from './list-page.ts';

export interface ReadPage extends ListPage {
  readonly number: number;
  /** When it was given, by the clock of Nexudus. */
  readonly at: number;
}

export interface ReadList {
  /** When its first page was given. */
  readonly at: number;
  readonly ids: ReadonlySet<number>;
  readonly total: number | null;
  /** It gave fewer records than it says that it has. */
  readonly isCut: boolean;
  /** It had as many at its first page as at its last: nothing slipped from one page to another. */
  readonly isSteady: boolean;
  /** All of that, from the first page on, and each record with its id. */
  readonly isWhole: boolean;
}

/** The most that a list gives at a time. */
export const pageSize = 1_000;

/** Reads a list to its end, page by page. */
export async function readList(
  ask: AskNexudus,
  entity: ApiEntity,
  {
    filter = {},
    from = 1,
  }: { readonly filter?: Readonly<Record<string, string | number>>; readonly from?: number },
  onPage: (page: ReadPage) => Promise<void>,
): Promise<ReadList> {
  const ids = new Set<number>();
  const firsts = new Set<number>();
  let count = (from - 1) * pageSize;
  let nameless = 0;
  let begun: ReadPage | undefined;
  for (let number = from; ; number++) {
    const { body, at } = await ask(entity, { ...filter, page: number, size: pageSize });
    const page: ReadPage = { ...parseListPage(body, number, entity), number, at };
    begun ??= page;
    const { records, total, hasMore } = page;
    const first = idOf(records[0]);
    const isRepeated = first !== null && firsts.has(first);
    if (isRepeated && total !== null && count < total) throw doesNotPage(entity, page, count);
    if (first !== null) firsts.add(first);
    if (!isRepeated) {
      for (const record of records) {
        const id = idOf(record);
        if (id === null) nameless++;
        else ids.add(id);
      }
      count += records.length;
      await onPage(page);
    }
    if (isRepeated || records.length === 0 || !hasMore) {
      const isCut = from === 1 && total !== null && ids.size + nameless < total;
      const isSteady = total === begun.total;
      const isWhole = from === 1 && isSteady && ids.size === total && count === total;
      return { at: begun.at, ids, total, isCut, isSteady, isWhole };
    }
  }
}

const doesNotPage = ({ module, table }: ApiEntity, { number, total }: ReadPage, count: number) =>
  new SourceError(
    `${module}/${table.name} answers page ${number} with a page that it has given before, after ${count} of ${total} records: what is asked does not turn its pages, and nothing is taken for gone.`,
  );
