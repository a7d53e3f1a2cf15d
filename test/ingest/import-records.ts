import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { localFolder } from '../../src/ingest/dump/local-folder.ts';
import type { ImportSummary } from '../../src/ingest/import-dump.ts';
import { importNexudus } from '../../src/ingest/import-nexudus.ts';
import type { Engine } from '../../src/store/engine.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { type ImportAs, instant } from './import-tables.ts';
import type { PlainRow, Tables } from './tables.ts';

/** Records of Nexudus as the files of a real folder, imported through the front door. */
export async function importRecords(
  engine: Engine,
  tables: Tables,
  { workspace, asOf, full = false, format = 'csv' }: ImportAs,
): Promise<ImportSummary> {
  const dump = await localFolder(writeRecords(tables, format));
  return importNexudus(engine, { now: Number.MAX_SAFE_INTEGER, workspace, dump, full, asOf: instant(asOf) });
}

/** The folder; `teams` and `coworkers` are always in it, without rows if need be. */
export function writeRecords(tables: Tables, format: ImportAs['format'] = 'csv'): string {
  const folder = join(temporaryFolder(), 'records');
  mkdirSync(folder);
  const modifiedAt = new Date('2024-06-01T00:00:00Z');
  for (const [table, rows] of Object.entries({ teams: [], coworkers: [], ...tables })) {
    const file = join(folder, `${table}.${format}`);
    const text = textOf(rows, format);
    writeFileSync(file, format.endsWith('.gz') ? gzipSync(text) : text);
    utimesSync(file, modifiedAt, modifiedAt);
  }
  return folder;
}

function textOf(rows: readonly PlainRow[], format: string): string {
  if (format.startsWith('csv')) return toCsv(rows);
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const pages = rows.map((row, n) => ({ CurrentPage: n + 1, Records: [row], HasNextPage: true }));
  return [...pages, { Records: [] }].map((page) => JSON.stringify(page, null, 1)).join('\n');
}

/** As scripts flatten the records: Id first, then names by the alphabet, with what nobody reads between. */
function toCsv(rows: readonly PlainRow[]): string {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  names.delete('Id');
  const required = ['CustomFields', ...(rows.length === 0 ? ['FromTime', 'ToTime'] : [])];
  const columns = ['Id', ...[...names, ...required].sort()];
  const cells = (row: PlainRow) =>
    columns.map((column) => (column === 'CustomFields' ? `"{'Data': [None, ""x""]}"` : csvCell(row[column])));
  return [columns, ...rows.map(cells)].map((line) => `${line.join(',')}\r\n`).join('');
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
