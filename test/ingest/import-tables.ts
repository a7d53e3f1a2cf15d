import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { localFolder } from '../../src/ingest/dump/local-folder.ts';
import { importCalcom } from '../../src/ingest/import-calcom.ts';
import type { ImportSummary } from '../../src/ingest/import-dump.ts';
import type { Engine } from '../../src/store/engine.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import type { PlainRow, Tables } from './tables.ts';

export interface ImportAs {
  readonly workspace: number;
  readonly asOf: string;
  readonly full?: boolean;
  readonly format?: 'csv' | 'ndjson' | 'json' | 'csv.gz';
}

export const instant = (text: string) => Date.parse(text);

/** The tables as the files of a real folder, imported through the front door. */
export async function importTables(
  engine: Engine,
  tables: Tables,
  { workspace, asOf, full = false, format = 'csv' }: ImportAs,
): Promise<ImportSummary> {
  const dump = await localFolder(writeDump(tables, format));
  return importCalcom(engine, { now: Number.MAX_SAFE_INTEGER, workspace, dump, full, asOf: instant(asOf) });
}

/** The folder; `users` and `Booking` are always in it, without rows if need be. */
export function writeDump(
  tables: Tables,
  format: ImportAs['format'] = 'csv',
  modifiedAt = '2024-06-01T00:00:00Z',
): string {
  const folder = join(temporaryFolder(), 'dump');
  mkdirSync(folder);
  for (const [table, rows] of Object.entries({ users: [], Booking: [], ...tables })) {
    const file = join(folder, `${table}.${format}`);
    const text = format.startsWith('csv') ? toCsv(rows) : toJson(rows, format === 'json');
    writeFileSync(file, format.endsWith('.gz') ? gzipSync(text) : text);
    utimesSync(file, new Date(modifiedAt), new Date(modifiedAt));
  }
  return folder;
}

function toCsv(rows: readonly PlainRow[]): string {
  const columns = [...new Set(['id', ...rows.flatMap((row) => Object.keys(row))])].filter(
    (column) => rows.length === 0 || rows.some((row) => column in row),
  );
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column])).join(','));
  const header = rows.length === 0 ? emptyHeader : columns.join(',');
  return [header, ...lines, ''].join('\n');
}

/** All that any table must have. */
const emptyHeader =
  'id,uid,email,name,userId,teamId,bookingId,roleId,resource,action,role,startTime,endTime,createdAt,status';

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /^[\w.:@ -]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

const toJson = (rows: readonly PlainRow[], array: boolean) => {
  const texts = rows.map((row) => JSON.stringify(row));
  return array ? `[${texts.join(',\n')}]` : texts.map((text) => `${text}\n`).join('');
};
