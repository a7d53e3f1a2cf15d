import { SourceError } from '../../sources/source-error.ts';
import { isRecord } from '../nexudus/parse-nexudus-record.ts';
import type { ApiEntity } from './api-entities.ts';

/** What a list answers. */
export interface ListPage {
  readonly records: readonly unknown[];
  /** Of the whole list; null when it is not told. */
  readonly total: number | null;
  readonly hasMore: boolean;
}

export function parseListPage(body: unknown, page: number, { module, table }: ApiEntity): ListPage {
  if (!isRecord(body) || !Array.isArray(body.Records)) {
    throw new SourceError(
      `${module}/${table.name} answers with no list: is the address that of the REST API, such as https://spaces.nexudus.com?`,
    );
  }
  const { Records, TotalItems, TotalPages, HasNextPage } = body;
  return {
    records: Records,
    total: Number.isSafeInteger(TotalItems) ? (TotalItems as number) : null,
    hasMore: HasNextPage === true || (Number.isSafeInteger(TotalPages) && page < (TotalPages as number)),
  };
}

/** Of a record that may be of any shape. */
export function idOf(record: unknown): number | null {
  const id = isRecord(record) ? record.Id : undefined;
  const number = typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : id;
  return Number.isSafeInteger(number) ? (number as number) : null;
}
