import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calcomDump } from '../../../src/ingest/dump/calcom-dump.ts';
import type { DumpReject } from '../../../src/ingest/dump/dump-reject.ts';
import { nexudusDump } from '../../../src/ingest/dump/nexudus-dump.ts';
import { type PlannedFile, planDump } from '../../../src/ingest/dump/plan-dump.ts';
import { readTable } from '../../../src/ingest/dump/read-table.ts';
import type { TableBlock } from '../../../src/ingest/dump/row-blocks.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import type { Cell, SourceRow, SourceTable } from '../../../src/records/source-table.ts';

type NamedCells = Readonly<Record<string, Cell>>;

export interface Read {
  readonly rows: readonly SourceRow[];
  readonly rejects: readonly DumpReject[];
  readonly blocks: readonly TableBlock[];
}

export async function gather(blocks: AsyncIterable<TableBlock>): Promise<Read> {
  const rows: SourceRow[] = [];
  const rejects: DumpReject[] = [];
  const all: TableBlock[] = [];
  for await (const block of blocks) {
    all.push(block);
    if (block.kind === 'rows') rows.push(...block.batch.rows);
    else rejects.push(...block.rejects);
  }
  return { rows, rejects, blocks: all };
}

/** Reads content under a file name, its bytes cut into pieces of these sizes, over and over. */
export function readFile(
  fileName: string,
  content: string | Uint8Array,
  sizes: readonly number[] = [1 << 16],
  onProgress?: (bytes: number) => void,
): Promise<Read> {
  return gather(readTable(planned(fileName), pieces(Buffer.from(content as string), sizes), onProgress));
}

/** A table of Cal.com where there is one of that name, else an entity of Nexudus. */
export function planned(fileName: string): PlannedFile {
  const kind = [calcomDump, nexudusDump].find(({ tables }) =>
    tables.some(({ name }) => name.toLowerCase() === stem(fileName)),
  );
  if (kind === undefined) throw new Error(`not a table: ${fileName}`);
  const others = kind.needed.map(({ name }) => `${name}.csv`).filter((name) => stem(name) !== stem(fileName));
  const file = planDump(kind, [fileName, ...others]).files.find((f) => f.fileName === fileName);
  if (file === undefined) throw new Error(`not a table: ${fileName}`);
  return file;
}

const stem = (fileName: string) => fileName.toLowerCase().split('.')[0];

export async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** The cells that a row carries, by the names of their columns. */
export function named(table: SourceTable, row: SourceRow | undefined): NamedCells {
  const cells = table.columns.flatMap(({ name }, n) => {
    const cell = row?.[n];
    return cell === undefined ? [] : [[name, cell] as const];
  });
  return Object.fromEntries(cells);
}

export const { users, team, eventType } = calcomTables;

/** A folder with these files; kept, and its path printed, when the test fails. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'kepi-dump-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  try {
    const result = await work(path);
    await rm(path, { recursive: true });
    return result;
  } catch (error) {
    console.error(`kept: ${path}`);
    throw error;
  }
}
