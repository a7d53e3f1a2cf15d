import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { Row } from '../../store/engine.ts';

/**
 * How a listed record stands to the stored one. `silent`: it changed and says that it has not. `outdone`: the store has
 * a newer one, such as what somebody changed here.
 */
export type Judgement = 'same' | 'missing' | 'newer' | 'silent' | 'outdone';

export function judgeRecord(
  { columns, version }: SourceTable,
  row: SourceRow,
  stored: Row | undefined,
): Judgement {
  if (stored === undefined) return 'missing';
  const versionAt = columns.findIndex(({ name }) => name === version);
  const told = (row[versionAt] ?? null) as number | null;
  const known = stored[columns[versionAt]?.stored ?? ''] as number | null;
  const isSame = columns.every(
    (column, n) => n === versionAt || row[n] === undefined || row[n] === stored[column.stored],
  );
  if (told !== null && known !== null && told !== known) {
    if (told > known) return 'newer';
    return isSame ? 'same' : 'outdone';
  }
  return isSame ? 'same' : 'silent';
}
