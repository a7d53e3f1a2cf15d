import type { RecordBatch } from '../records/record-batch.ts';
import type { SourceTable } from '../records/source-table.ts';
import type { Engine, MergeCounts, Writer } from '../store/engine.ts';
import { noteFreshness } from './note-freshness.ts';
import { settle } from './settle.ts';
import { stagedColumns, stagedKeyColumns, stagedKeys, stagedName, stagedRecords } from './staged-record.ts';

export interface RecordedCounts extends MergeCounts {
  readonly removed: number;
}

export interface Recording {
  record(batch: RecordBatch): Promise<void>;
  /** What else belongs to the same all-or-nothing is written here. */
  readonly writer: Writer;
}

export interface RecordingOptions {
  readonly workspace: number;
  /** Where the rows come from; provenance only. */
  readonly source: string;
  /** The version of rows whose source keeps none: the instant at which they were observed. */
  readonly observedAt: number;
  /** Removes, from the tables that it names at the end, rows that were not brought and are not newer. */
  readonly full?: boolean;
  /** Told how far the relations that questions read have been brought up to date. */
  readonly onSettling?: (done: number, total: number) => void;
}

const mergeAt = 100_000;

/**
 * The only writer of source rows: idempotent, whatever the order of arrival, all or nothing. `bring` hands over
 * the rows and answers with the tables that it brought whole.
 */
export function recordChanges(
  engine: Engine,
  { workspace, source, observedAt, full = false, onSettling = () => {} }: RecordingOptions,
  bring: (recording: Recording) => Promise<Iterable<SourceTable>>,
): Promise<ReadonlyMap<SourceTable, RecordedCounts>> {
  return engine.write(async (writer) => {
    const counts = new Map<SourceTable, RecordedCounts>();
    const waiting = new Map<SourceTable, number>();

    const merge = async (table: SourceTable) => {
      waiting.delete(table);
      const merged = await writer.merge(table, stagedName(table), workspace);
      counts.set(table, added(counts.get(table), { ...merged, removed: 0 }));
    };
    const record = async ({ table, rows }: RecordBatch) => {
      await writer.stage(stagedName(table), stagedColumns(table), stagedRecords(table, rows, observedAt));
      if (full)
        await writer.stage(`${stagedName(table)}_keys`, stagedKeyColumns(table), stagedKeys(table, rows));
      const count = (waiting.get(table) ?? 0) + rows.length;
      waiting.set(table, count);
      if (count >= mergeAt) await merge(table);
    };

    const complete = await bring({ writer, record });
    for (const table of [...waiting.keys()]) await merge(table);
    if (full) {
      for (const table of complete) {
        await writer.stage(`${stagedName(table)}_keys`, stagedKeyColumns(table), []);
        const removed = await writer.retain(table, stagedName(table), workspace, observedAt);
        counts.set(table, added(counts.get(table), { ...nothing, removed }));
      }
    }
    const touched = [...counts].flatMap(([table, n]) => (n.added + n.updated + n.removed > 0 ? [table] : []));
    await settle(writer, workspace, touched, onSettling);
    await noteFreshness(writer, workspace, source, observedAt);
    return counts;
  });
}

const nothing: RecordedCounts = { added: 0, updated: 0, unchanged: 0, stale: 0, removed: 0 };

function added(a: RecordedCounts = nothing, b: RecordedCounts): RecordedCounts {
  return {
    added: a.added + b.added,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    stale: a.stale + b.stale,
    removed: a.removed + b.removed,
  };
}
