import type { RecordBatch } from '../records/record-batch.ts';
import type { SourceTable } from '../records/source-table.ts';
import { name, sql } from '../sql/statement.ts';
import type { Engine, Writer } from '../store/engine.ts';
import { carriedMasks } from './current-records.ts';
import { type MergeCounts, mergeRecords } from './merge-records.ts';
import { noteFreshness } from './note-freshness.ts';
import { retainRecords } from './retain-records.ts';
import { settle } from './settle.ts';
import {
  partSize,
  type StagedSoFar,
  stagedColumns,
  stagedKeyColumns,
  stagedKeys,
  stagedKeysName,
  stagedName,
  stagedRecords,
} from './staged-record.ts';
import { readWholes } from './tombstones.ts';

export interface RecordedCounts extends MergeCounts {
  readonly removed: number;
}

export interface Recording {
  record(batch: RecordBatch): Promise<void>;
  /** What else belongs to the same write is written here. */
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
  /** Told how many records have been merged, then how far what questions read has been brought up to date. */
  readonly onProgress?: (step: 'merging' | 'settling', done: number, total: number) => void;
}

/**
 * The only writer of source rows: idempotent, whatever the order of arrival. `bring` hands over the rows and answers
 * with the tables that it brought whole; nothing is merged before it has ended.
 */
export function recordChanges(
  engine: Engine,
  { workspace, source, observedAt, full = false, onProgress = () => {} }: RecordingOptions,
  bring: (recording: Recording) => Promise<Iterable<SourceTable>>,
): Promise<ReadonlyMap<SourceTable, RecordedCounts>> {
  return engine.write(async (writer) => {
    const staged = new Map<SourceTable, StagedSoFar>();
    const record = async ({ table, rows }: RecordBatch) => {
      const soFar = staged.get(table) ?? { place: 0, masks: new Set<number>(), ranges: [] };
      staged.set(table, soFar);
      await writer.stage(
        stagedName(table),
        stagedColumns(table),
        stagedRecords(table, rows, observedAt, soFar),
      );
      if (full) await writer.stage(stagedKeysName(table), stagedKeyColumns(table), stagedKeys(table, rows));
    };
    const complete = await bring({ writer, record });

    const wholes = await readWholes(writer, workspace);
    const counts = await mergeStaged(writer, workspace, staged, wholes, (done, total) =>
      onProgress('merging', done, total),
    );
    if (full) {
      for (const table of complete) {
        const brought = stagedKeysName(table);
        await writer.stage(brought, stagedKeyColumns(table), []);
        const times = { asOf: observedAt, whole: wholes.get(table.stored) };
        const removed = await retainRecords(writer, table, brought, workspace, times);
        counts.set(table, added(counts.get(table), { ...nothing, removed }));
        await writer.drop(brought);
      }
    }
    await settle(writer, workspace, (done, total) => onProgress('settling', done, total));
    await noteFreshness(writer, workspace, source, observedAt);
    return counts;
  });
}

/** Table by table, a part at a time. */
async function mergeStaged(
  writer: Writer,
  workspace: number,
  staged: ReadonlyMap<SourceTable, StagedSoFar>,
  wholes: ReadonlyMap<string, number>,
  onProgress: (done: number, total: number) => void,
): Promise<Map<SourceTable, RecordedCounts>> {
  const counts = new Map<SourceTable, RecordedCounts>();
  const known = await carriedMasks(writer, [...staged.keys()], workspace);
  const total = [...staged.values()].reduce((sum, { place }) => sum + place, 0);
  let before = 0;
  for (const [table, { place, masks, ranges }] of staged) {
    const layered = new Set([...masks, ...(known.get(table) ?? [])]).size > 1;
    const whole = wholes.get(table.stored);
    for (let from = 0; from < place; from += partSize) {
      onProgress(before + from, total);
      const part = sql`(SELECT * FROM ${name(stagedName(table))} WHERE place >= ${from} AND place < ${from + partSize})`;
      const range = ranges[from / partSize] ?? null;
      const merged = await mergeRecords(writer, { table, workspace, staged: part, range, layered, whole });
      counts.set(table, added(counts.get(table), { ...merged, removed: 0 }));
    }
    await writer.drop(stagedName(table));
    before += place;
  }
  return counts;
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
