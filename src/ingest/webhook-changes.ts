import type { RecordBatch } from '../records/record-batch.ts';
import type { SourceRow, SourceTable } from '../records/source-table.ts';
import type { DumpReject } from './dump/dump-reject.ts';

/** Records that are no more. */
export interface GoneRecords {
  readonly table: SourceTable;
  /** Only their keys. */
  readonly rows: readonly SourceRow[];
  readonly asOf: number;
}

/** What an event of a webhook comes to. */
export type WebhookChanges =
  | {
      readonly kind: 'changes';
      readonly batches: readonly RecordBatch[];
      readonly gone: readonly GoneRecords[];
      /** Parts of it that cannot be read. */
      readonly rejects: readonly DumpReject[];
    }
  /** Known, and about nothing that is kept. */
  | { readonly kind: 'ignored'; readonly reason: string }
  /** Not what the source sends. */
  | { readonly kind: 'refused'; readonly reason: string };
