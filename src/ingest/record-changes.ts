import type { RecordBatch } from '../records/record-batch.ts';
import type { SourceRow, SourceTable } from '../records/source-table.ts';
import { name, sql } from '../sql/statement.ts';
import type { Engine, Writer } from '../store/engine.ts';
import { carriedMasks } from './current-records.ts';
import { type MergeCounts, mergeRecords, type Verdicts } from './merge-records.ts';
import { noteFreshness } from './note-freshness.ts';
import { Removals } from './removals.ts';
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
import { openSuppression } from './suppression.ts';
import { readWholes } from './tombstones.ts';

export interface RecordedCounts extends MergeCounts {
  readonly removed: number;
}

export interface Recording {
  record(batch: RecordBatch): Promise<void>;
  /** Says which records the source has, by rows that carry their keys; see `bring`. */
  has(table: SourceTable, rows: readonly SourceRow[]): Promise<void>;
  /** Of the records whose `column` is one of the owners, the source has these alone. */
  hasOf(
    table: SourceTable,
    of: { readonly column: string; readonly owners: readonly number[] },
    rows: readonly SourceRow[],
  ): Promise<void>;
  /** The source has had these no more since `asOf`. */
  gone(table: SourceTable, rows: readonly SourceRow[], asOf: number): Promise<void>;
  /** What else belongs to the same write is written here. */
  readonly writer: Writer;
}

export interface RecordingOptions {
  readonly workspace: number;
  /** Where the rows come from; provenance only. */
  readonly source: string;
  /** The version of rows whose source keeps none: the instant at which they were observed. */
  readonly observedAt: number;
  /** What is brought is all that there is of the tables that `bring` names: others go that are not newer. */
  readonly full?: boolean;
  /** More of the same has to come before the source has been followed as far as `observedAt`. */
  readonly partial?: boolean;
  /** The keyed hash under which the addresses of those who were erased are kept. */
  readonly digest?: Digest;
  /** Told how many records have been merged, then how far what questions read has been brought up to date. */
  readonly onProgress?: (step: 'merging' | 'settling', done: number, total: number) => void;
  /** Told what became of the records, by their places in the order in which the table's rows were recorded. */
  readonly onVerdicts?: (table: SourceTable, verdicts: Verdicts) => void;
}

/** A keyed hash: nobody without the key can tell which text it is of. */
export type Digest = (text: string) => string;

/**
 * The only writer of source rows: idempotent, whatever the order of arrival. `bring` hands over the rows and answers
 * with the tables of which it brought, or has said to be there, all that the source has; nothing is merged before it
 * has ended.
 */
export function recordChanges(
  engine: Engine,
  options: RecordingOptions,
  bring: (recording: Recording) => Promise<Iterable<SourceTable>>,
): Promise<ReadonlyMap<SourceTable, RecordedCounts>> {
  const { workspace, source, observedAt, full = false, partial = false, onProgress = () => {} } = options;
  return engine.write(async (writer) => {
    const suppression = await openSuppression(writer, workspace, options.digest);
    const staged = new Map<SourceTable, StagedSoFar>();
    const removals = new Removals(writer, workspace);
    const told = new Set<SourceTable>();
    const has = (table: SourceTable, rows: readonly SourceRow[]) => {
      told.add(table);
      const keys = stagedKeys(table, suppression.keys(table, rows));
      return writer.stage(stagedKeysName(table), stagedKeyColumns(table), keys);
    };
    const record = async (brought: RecordBatch) => {
      const batch = suppression.batch(brought);
      const { table } = batch;
      const soFar = staged.get(table) ?? { place: 0, masks: new Set<number>(), ranges: [] };
      staged.set(table, soFar);
      await writer.stage(stagedName(table), stagedColumns(table), stagedRecords(batch, observedAt, soFar));
      if (full) await has(table, batch.rows);
    };
    const complete = await bring({
      writer,
      record,
      has,
      hasOf: (table, of, rows) => removals.hasOf(table, of, suppression.keys(table, rows)),
      gone: (table, rows, asOf) => removals.gone(table, suppression.keys(table, rows), asOf),
    });

    const wholes = await readWholes(writer, workspace);
    const counts = await mergeStaged(writer, options, staged, wholes);
    const remove = (table: SourceTable, removed: number) =>
      counts.set(table, added(counts.get(table), { ...nothing, removed }));
    for (const table of complete) {
      if (!full && !told.has(table)) continue;
      const brought = stagedKeysName(table);
      await has(table, []);
      const times = { asOf: observedAt, whole: wholes.get(table.stored) };
      remove(table, await retainRecords(writer, table, brought, workspace, times));
      await writer.drop(brought);
    }
    for (const { table, removed } of await removals.carryOut(observedAt)) remove(table, removed);
    await suppression.finish();
    await settle(writer, workspace, (done, total) => onProgress('settling', done, total));
    if (!partial) await noteFreshness(writer, workspace, source, observedAt);
    return counts;
  });
}

/** Table by table, a part at a time. */
async function mergeStaged(
  writer: Writer,
  { workspace, onProgress = () => {}, onVerdicts }: RecordingOptions,
  staged: ReadonlyMap<SourceTable, StagedSoFar>,
  wholes: ReadonlyMap<string, number>,
): Promise<Map<SourceTable, RecordedCounts>> {
  const counts = new Map<SourceTable, RecordedCounts>();
  const known = await carriedMasks(writer, [...staged.keys()], workspace);
  const total = [...staged.values()].reduce((sum, { place }) => sum + place, 0);
  let before = 0;
  for (const [table, { place, masks, ranges }] of staged) {
    const layered = new Set([...masks, ...(known.get(table) ?? [])]).size > 1;
    const whole = wholes.get(table.stored);
    for (let from = 0; from < place; from += partSize) {
      onProgress('merging', before + from, total);
      const part = sql`(SELECT * FROM ${name(stagedName(table))} WHERE place >= ${from} AND place < ${from + partSize})`;
      const range = ranges[from / partSize] ?? null;
      const told = onVerdicts && ((verdicts: Verdicts) => onVerdicts(table, verdicts));
      const merged = await mergeRecords(writer, {
        table,
        workspace,
        staged: part,
        range,
        layered,
        whole,
        ...(told && { onVerdicts: told }),
      });
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
