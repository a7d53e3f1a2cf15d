import type { SourceTable } from '../records/source-table.ts';
import type { Engine } from '../store/engine.ts';
import type { Dump } from './dump/dump-file.ts';
import type { DumpKind } from './dump/dump-kind.ts';
import type { DumpReject } from './dump/dump-reject.ts';
import { planDump } from './dump/plan-dump.ts';
import { readDump } from './dump/read-dump.ts';
import { hideRejects } from './erasure/hide-rejects.ts';
import { keepRejects } from './keep-rejects.ts';
import { type Digest, type RecordedCounts, recordChanges } from './record-changes.ts';

export interface ImportOptions {
  readonly workspace: number;
  readonly dump: Dump;
  /** Also removes what the dump's files leave out. */
  readonly full: boolean;
  /** When the dump was taken, in epoch milliseconds; without it the time of its newest file, at most now. */
  readonly asOf?: number;
  readonly now: number;
  /** See `recordChanges`. */
  readonly digest?: Digest;
  /** Bytes read of all bytes, then records merged and relations settled of all. */
  readonly onProgress?: (step: 'reading' | 'merging' | 'settling', done: number, total: number) => void;
}

export interface ImportSummary {
  readonly asOf: number;
  readonly tables: readonly (RecordedCounts & { readonly table: string; readonly rejected: number })[];
  readonly rejects: readonly DumpReject[];
  readonly warnings: readonly string[];
}

/** More than these are counted, not kept. */
const keptRejects = 10_000;

export async function importDump(
  engine: Engine,
  kind: DumpKind,
  { workspace, dump, full, asOf, now, digest, onProgress = () => {} }: ImportOptions,
): Promise<ImportSummary> {
  const plan = planDump(
    kind,
    dump.files.map(({ name }) => name),
  );
  const planned = dump.files.filter(({ name }) => plan.files.some(({ fileName }) => fileName === name));
  const newest = Math.floor(Math.max(...planned.map(({ modifiedAt }) => modifiedAt)));
  const observedAt = asOf ?? Math.min(newest, now);
  const total = planned.reduce((sum, { size }) => sum + size, 0);
  const read = new Map<string, number>();
  const rejects: DumpReject[] = [];
  const rejected = new Map<SourceTable, number>();
  const warnings = [...plan.warnings];

  const options = {
    workspace,
    source: kind.source,
    observedAt,
    full,
    onProgress,
    ...(digest === undefined ? {} : { digest }),
  };
  const counts = await recordChanges(engine, options, async ({ record, writer }) => {
    const tables = readDump(dump, plan, (file, bytes) => {
      read.set(file, bytes);
      onProgress(
        'reading',
        [...read.values()].reduce((a, b) => a + b, 0),
        total,
      );
    });
    for await (const { file, blocks } of tables) {
      rejected.set(file.table, 0);
      for await (const block of blocks) {
        if (block.kind === 'rows') {
          await record(block.batch);
          continue;
        }
        rejected.set(file.table, (rejected.get(file.table) ?? 0) + block.rejects.length);
        rejects.push(...block.rejects.slice(0, keptRejects - rejects.length));
      }
    }
    const shown = await hideRejects(writer, workspace, digest, rejects);
    await keepRejects(writer, workspace, kind.source, shown, observedAt);
    return plan.files.flatMap(({ table }) => {
      if (rejected.get(table) === 0) return [table];
      if (full) warnings.push(`nothing was removed from ${table.name}: some of its rows could not be read`);
      return [];
    });
  });

  const tables = plan.files.map(({ table }) => ({
    table: table.name,
    ...(counts.get(table) ?? { added: 0, updated: 0, unchanged: 0, stale: 0, removed: 0 }),
    rejected: rejected.get(table) ?? 0,
  }));
  const stale = tables
    .filter((table) => table.stale > 0)
    .map((table) => `${table.stale} rows of ${table.table}`);
  if (stale.length > 0) {
    warnings.push(
      `${stale.join(', ')} are older than what the store has, and changed nothing; if that is wrong, an earlier import took its files for newer than they were: see --as-of`,
    );
  }
  return { asOf: observedAt, tables, rejects, warnings };
}
