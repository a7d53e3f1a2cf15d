import { hash } from 'node:crypto';
import type { RecordBatch } from '../records/record-batch.ts';
import type { Cell, SourceRow, SourceTable } from '../records/source-table.ts';
import type { StagedColumn } from '../store/engine.ts';

const storedTypes = {
  integer: 'integer',
  decimal: 'integer',
  instant: 'integer',
  text: 'text',
  json: 'text',
  boolean: 'boolean',
} as const;

export const stagedName = (table: SourceTable) => `staged_${table.stored}`;

/** The newest of the staged records of each key and set of columns, and what becomes of it. */
export const judgedName = 'judged_record';

export const stagedColumns = (table: SourceTable): StagedColumn[] => [
  { name: 'place', type: 'integer' },
  { name: 'carried', type: 'integer' },
  { name: 'version', type: 'integer' },
  { name: 'hash', type: 'integer' },
  ...table.columns.map(({ stored, type }) => ({ name: stored, type: storedTypes[type] })),
];

export const stagedKeysName = (table: SourceTable) => `${stagedName(table)}_keys`;
export const stagedOwnedName = (table: SourceTable) => `${stagedName(table)}_owned`;
export const stagedOwnersName = (table: SourceTable) => `${stagedName(table)}_owners`;
export const stagedGoneName = (table: SourceTable) => `${stagedName(table)}_gone`;
export const stagedOwnerColumns: readonly StagedColumn[] = [{ name: 'id', type: 'integer' }];

export const stagedKeyColumns = (table: SourceTable): StagedColumn[] =>
  table.columns
    .filter(({ name }) => table.key.includes(name))
    .map(({ stored, type }) => ({ name: stored, type: storedTypes[type] }));

/** 52 bits of a digest of the content: enough to order two records of one version, and a whole number everywhere. */
export const contentHash = (row: SourceRow) =>
  Number.parseInt(hash('md5', JSON.stringify(row)).slice(0, 13), 16);

/** Which columns the record carries, as a bit mask. */
function carriedBy(row: SourceRow): number {
  let carried = 0;
  row.forEach((cell, position) => {
    if (cell !== undefined) carried += 2 ** position;
  });
  return carried;
}

/** Merged at a time: so many rows that a statement pays, so few that it stays small. */
export const partSize = 100_000;

/** What is known of the records of a table that were staged so far. */
export interface StagedSoFar {
  /** Where the next one goes. */
  place: number;
  /** Which columns they carry. */
  readonly masks: Set<number>;
  /** Of each part the least and the greatest of the numbers with which the keys begin; none where those are texts. */
  readonly ranges: [number, number][];
}

/** The record as it is staged: its place, which columns it carries, its version, its hash, its cells. */
export function* stagedRecords(
  { table, rows, versions, asSeen = false }: RecordBatch,
  observedAt: number,
  soFar: StagedSoFar,
): Generator<Cell[]> {
  const versionAt = table.columns.findIndex(({ name }) => name === table.version);
  const keyAt = table.columns.findIndex(({ name }) => table.key.includes(name));
  for (const [at, row] of rows.entries()) {
    const carried = carriedBy(row);
    soFar.masks.add(carried);
    widen(soFar, row[keyAt]);
    const own = asSeen ? null : (row[versionAt] as number | null | undefined);
    const version = own ?? versions?.[at] ?? observedAt;
    yield [soFar.place++, carried, version, contentHash(row), ...row.map((cell) => cell ?? null)];
  }
}

function widen({ place, ranges }: StagedSoFar, key: Cell | undefined): void {
  if (typeof key !== 'number') return;
  const part = Math.floor(place / partSize);
  const [least, greatest] = ranges[part] ?? [key, key];
  ranges[part] = [Math.min(least, key), Math.max(greatest, key)];
}

export function* stagedKeys(table: SourceTable, rows: readonly SourceRow[]): Generator<Cell[]> {
  const positions = table.columns.flatMap(({ name }, position) =>
    table.key.includes(name) ? [position] : [],
  );
  for (const row of rows) yield positions.map((position) => row[position] ?? null);
}
