import { CsvRows } from './csv-rows.ts';
import { fileText, type OnProgress } from './file-text.ts';
import { JsonRows } from './json-rows.ts';
import type { PlannedFile } from './plan-dump.ts';
import { RowBlocks, type TableBlock } from './row-blocks.ts';

/**
 * The rows of one file in blocks, at constant memory, with those that cannot be read beside them. Throws a DumpError,
 * perhaps only at the end of the file, when the file is not what it says.
 */
export async function* readTable(
  file: PlannedFile,
  bytes: AsyncIterable<Uint8Array>,
  onProgress: OnProgress = () => {},
): AsyncGenerator<TableBlock> {
  const blocks = new RowBlocks(file.table);
  const rows = file.format === 'csv' ? new CsvRows(file, blocks) : new JsonRows(file, blocks);
  for await (const text of fileText(file, bytes, onProgress)) {
    rows.take(text);
    yield* blocks.full(text.length);
  }
  rows.end();
  yield* blocks.rest();
}
