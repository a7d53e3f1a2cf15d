import { SourceError } from '../../sources/source-error.ts';
import type { Page, Query } from './caller.ts';
import { isTold, type Told } from './told.ts';
import { toId } from './walk-list.ts';

const perPage = 250;

/** A short list, whole. */
export async function listAll(ask: (query: Query) => Promise<Page>): Promise<Told[]> {
  const all = new Map<unknown, Told>();
  for (let skip = 0; ; ) {
    const { path, rows, total, next } = await ask({ take: perPage, skip });
    const before = all.size;
    for (const row of rows) {
      if (!isTold(row)) throw new SourceError(`${path} lists ${JSON.stringify(row)}, which is no object.`);
      all.set(toId(row), row);
    }
    skip += rows.length;
    const ended = total === null ? next === false || isShort(rows.length) : skip >= total;
    if (ended || rows.length === 0) return [...all.values()];
    if (all.size === before) {
      if (total === null) return [...all.values()];
      throw new SourceError(`${path} tells of ${total} rows, and gives ${all.size}: it does not heed skip.`);
    }
  }
}

/** One that gives fewer than it is asked for, because it never gives more, gives a round number. */
const isShort = (length: number) => length < perPage && length % 10 !== 0;
