import type { SourceTable } from '../../records/source-table.ts';
import { DumpError } from './dump-error.ts';
import type { DumpKind } from './dump-kind.ts';

export type DumpFormat = 'csv' | 'ndjson' | 'json';

export interface PlannedFile {
  readonly kind: DumpKind;
  readonly table: SourceTable;
  readonly fileName: string;
  readonly format: DumpFormat;
  readonly gzip: boolean;
}

export interface DumpPlan {
  /** In the order in which the files are to be read. */
  readonly files: readonly PlannedFile[];
  readonly warnings: readonly string[];
}

function plannedFile(kind: DumpKind, fileName: string): PlannedFile | null {
  const [, stem, format, gz] = /^(.+)\.(csv|ndjson|json)(\.gz)?$/i.exec(fileName) ?? [];
  if (stem === undefined || format === undefined) return null;
  const table = kind.tables.find((t) => t.name.toLowerCase() === stem.toLowerCase());
  if (table === undefined) return null;
  return { kind, table, fileName, format: format.toLowerCase() as DumpFormat, gzip: gz !== undefined };
}

/** Which file holds which table. A name in another case will do, as long as it is the table's only file. */
export function planDump(kind: DumpKind, fileNames: readonly string[]): DumpPlan {
  const found = fileNames.map((name) => ({ name, planned: plannedFile(kind, name) }));
  const files = kind.tables.flatMap((table) => {
    const of = found.flatMap(({ planned }) => (planned?.table === table ? [planned] : []));
    if (of.length > 1) {
      const names = of.map((file) => file.fileName).join(', ');
      throw new DumpError(
        null,
        `more than one file for the table ${table.name}: ${names}; leave one of them`,
      );
    }
    return of;
  });

  const without = (table: SourceTable) => !files.some((file) => file.table === table);
  const missing = kind.needed.filter(without).map((table) => table.name);
  if (missing.length > 0) {
    throw new DumpError(
      null,
      `the folder has no file for ${missing.join(' and ')} (${missing[0]}.csv, .ndjson or .json, plain or .gz); ` +
        `it holds ${listed(fileNames)}`,
    );
  }

  const warnings = [...kind.warnings(without)];
  const unknown = found.flatMap(({ name, planned }) => (planned === null ? [name] : []));
  if (unknown.length > 0) warnings.push(`not a table of the dump, ignored: ${listed(unknown)}`);
  return { files, warnings };
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'no files';
  const first = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${first} and ${names.length - 10} more` : first;
}
