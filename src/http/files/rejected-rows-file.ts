import type { RejectedRowItem } from '../../contract/sources/rejected-rows.ts';
import type { RejectedRow } from '../../sources/rejected-rows.ts';
import { guardFormula } from './csv-cell.ts';
import type { TextFile } from './text-file.ts';

const columns = ['source', 'file', 'line', 'column', 'reason', 'value', 'seenAt'] as const;

export const toRejectedRowItem = (row: RejectedRow): RejectedRowItem => ({
  ...row,
  seenAt: new Date(row.seenAt).toISOString(),
});

async function* toItems(blocks: AsyncIterable<readonly RejectedRow[]>) {
  for await (const block of blocks) yield block.map(toRejectedRowItem);
}

export const toRejectedRowsFile = (
  blocks: AsyncIterable<readonly RejectedRow[]>,
): TextFile<RejectedRowItem> => ({
  name: 'rejected-rows',
  blocks: toItems(blocks),
  head: columns,
  toCells: (row) =>
    columns.map((column) => {
      const value = row[column] ?? '';
      return typeof value === 'string' ? guardFormula(value) : String(value);
    }),
});
