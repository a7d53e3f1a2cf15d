import type { RecordBatch } from '../records/record-batch.ts';
import type { SourceRow, SourceTable } from '../records/source-table.ts';
import { toldTables } from '../records/told-tables.ts';
import type { Row, Writer } from '../store/engine.ts';
import { ErasedRecords } from './erasure/erased-records.ts';
import { FormKnowledge } from './erasure/form-knowledge.ts';
import type { ScrubWorld } from './erasure/personal-rule.ts';
import { readErased } from './erasure/read-erased.ts';
import { recordsThatHang } from './erasure/records-that-hang.ts';
import { rewriteRecords } from './erasure/rewrite-records.ts';
import { hideInRow, scrubRow } from './erasure/scrub-row.ts';
import { standInAnswers } from './erasure/stand-in-answers.ts';
import type { Digest } from './record-changes.ts';

/** Takes what is personal out of rows that are of somebody who was erased; of everybody else nothing changes. */
export interface Suppression {
  batch(batch: RecordBatch): RecordBatch;
  /** Rows that carry their keys alone, as the store has them. */
  keys(table: SourceTable, rows: readonly SourceRow[]): readonly SourceRow[];
  /** The same for what is stored; tells how many are other than before. */
  rewrite(table: SourceTable, stored: readonly Row[]): Promise<number>;
  /** When all is merged: what the store has of them under other ids. Tells how many are other than before. */
  finish(): Promise<ReadonlyMap<SourceTable, number>>;
}

const nobody: Suppression = {
  batch: (batch) => batch,
  keys: (_, rows) => rows,
  rewrite: async () => 0,
  finish: async () => new Map(),
};

export async function openSuppression(
  writer: Writer,
  workspace: number,
  digest: Digest | undefined,
): Promise<Suppression> {
  const people = await readErased(writer, workspace, digest);
  if (people === null) return nobody;
  const records = await ErasedRecords.read(writer, workspace);
  const forms = await FormKnowledge.read(writer, workspace);
  const world: ScrubWorld = { people, forms };
  const scrub = (table: SourceTable) => (row: SourceRow) =>
    standInAnswers(table, scrubRow(table, row, world, records), people);
  const rewrite = (table: SourceTable, stored: readonly Row[]) =>
    rewriteRecords(writer, table, workspace, stored, scrub(table));

  return {
    batch(batch) {
      forms.learn(batch);
      return { ...batch, rows: batch.rows.map(scrub(batch.table)) };
    },
    keys: (table, rows) =>
      table === toldTables.guest ? rows.map((row) => hideInRow(table, row, people).row) : rows,
    rewrite,
    async finish() {
      const changed = new Map<SourceTable, number>();
      for (let fresh = records.takeFresh(); fresh.size > 0; fresh = records.takeFresh()) {
        for await (const { table, stored } of recordsThatHang(writer, workspace, fresh)) {
          changed.set(table, (changed.get(table) ?? 0) + (await rewrite(table, stored)));
        }
      }
      await records.keep(writer, workspace);
      return changed;
    },
  };
}
