import type { Dump } from './dump-file.ts';
import type { DumpPlan, PlannedFile } from './plan-dump.ts';
import { readTable } from './read-table.ts';
import type { TableBlock } from './row-blocks.ts';

export interface DumpedTable {
  readonly file: PlannedFile;
  readonly blocks: AsyncIterable<TableBlock>;
}

/** The tables of a dump in the order of its plan; a table's blocks can be read until the next table is asked for. */
export async function* readDump(
  dump: Dump,
  plan: DumpPlan,
  onProgress: (fileName: string, bytes: number) => void = () => {},
): AsyncGenerator<DumpedTable> {
  const planned = new Map(plan.files.map((file) => [file.fileName, file]));
  for await (const sent of dump.read([...planned.keys()])) {
    const file = planned.get(sent.name);
    if (file === undefined) throw new Error(`not asked for: ${sent.name}`);
    yield { file, blocks: readTable(file, sent.open(), (bytes) => onProgress(sent.name, bytes)) };
  }
}
