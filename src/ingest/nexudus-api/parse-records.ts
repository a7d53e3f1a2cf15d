import type { SourceRow } from '../../records/source-table.ts';
import type { DumpReject } from '../dump/dump-reject.ts';
import { isFault, parseNexudusRecord } from '../nexudus/parse-nexudus-record.ts';
import type { ApiEntity } from './api-entities.ts';
import { idOf } from './list-page.ts';

export interface ParsedRecord {
  readonly id: number;
  /** Null when it does not say. */
  readonly updatedOn: number | null;
  readonly row: SourceRow;
  readonly record: unknown;
}

export interface ParsedRecords {
  readonly parsed: readonly ParsedRecord[];
  readonly rejects: readonly DumpReject[];
}

/** Under which a record is rejected. */
export const toRecordFile = ({ table, module }: Pick<ApiEntity, 'table' | 'module'>, id: number | null) =>
  [module, table.name, ...(id === null ? [] : [id])].join('/');

export function parseRecords({ table, module }: ApiEntity, records: readonly unknown[]): ParsedRecords {
  const parsed: ParsedRecord[] = [];
  const rejects: DumpReject[] = [];
  for (const [at, record] of records.entries()) {
    const row = parseNexudusRecord(table, record);
    const id = idOf(record);
    const file = toRecordFile({ table, module }, id);
    if (isFault(row)) {
      rejects.push({ file, line: id === null ? at + 1 : 1, ...row });
      continue;
    }
    const cell = (name: string) => row[table.columns.findIndex((column) => column.name === name)] ?? null;
    parsed.push({ id: cell('Id') as number, updatedOn: cell('UpdatedOn') as number | null, row, record });
  }
  return { parsed, rejects };
}
