import { sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';

/** Where a row was that could not be read. */
export interface RejectedPlace {
  readonly file: string;
  readonly line: number;
}

const readable = 'readable_row';

/** Takes away what was kept of rows that can be read now, or are there no more. */
export async function removeRejects(
  writer: Writer,
  workspace: number,
  source: string,
  places: readonly RejectedPlace[],
): Promise<void> {
  await writer.stage(
    readable,
    [
      { name: 'file', type: 'text' },
      { name: 'line', type: 'integer' },
    ],
    places.map(({ file, line }) => [file, line]),
  );
  await writer.remove(
    'rejected_row',
    sql`workspace = ${workspace} AND source = ${source} AND (file, line) IN (SELECT file, line FROM readable_row)`,
  );
  await writer.drop(readable);
}
