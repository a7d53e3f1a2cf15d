import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { Recording } from '../record-changes.ts';

/** When the row says that it changed; null where it does not, or names a time that has yet to come. */
export function ownVersion(table: SourceTable, row: SourceRow, latest: number): number | null {
  const own = (row[table.columns.findIndex(({ name }) => name === table.version)] ?? null) as number | null;
  return own !== null && own > latest ? null : own;
}

/** Records rows; those without a version of their own, or with one that has yet to come, are of when they were seen. */
export async function recordRows(
  recording: Recording,
  table: SourceTable,
  rows: readonly SourceRow[],
  latest: number,
): Promise<void> {
  const [dated, seen]: [SourceRow[], SourceRow[]] = [[], []];
  for (const row of rows) (ownVersion(table, row, latest) === null ? seen : dated).push(row);
  if (dated.length > 0) await recording.record({ table, rows: dated });
  if (seen.length > 0) await recording.record({ table, rows: seen, asSeen: true });
}
