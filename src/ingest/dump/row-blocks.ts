import type { RecordBatch } from '../../records/record-batch.ts';
import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { DumpReject } from './dump-reject.ts';

export type TableBlock =
  | { readonly kind: 'rows'; readonly batch: RecordBatch }
  | { readonly kind: 'rejects'; readonly rejects: readonly DumpReject[] };

const longestBlock = 2048;
const mostWaiting = 8 * longestBlock;
const mostText = 1 << 25;

/** Gathers rows into blocks that carry the same columns. */
export class RowBlocks {
  readonly #table: SourceTable;
  readonly #waiting = new Map<number, SourceRow[]>();
  #rowsWaiting = 0;
  #textWaiting = 0;
  #rejects: DumpReject[] = [];
  #ready: TableBlock[] = [];

  constructor(table: SourceTable) {
    this.#table = table;
  }

  /** The n-th bit of `carried` says whether the row carries the n-th column. */
  add(row: SourceRow, carried: number): void {
    const rows = this.#waiting.get(carried) ?? [];
    if (rows.push(row) === 1) this.#waiting.set(carried, rows);
    this.#rowsWaiting++;
    if (rows.length === longestBlock) this.#closeRows(carried, rows);
    else if (this.#rowsWaiting === mostWaiting) this.#closeAllRows();
  }

  reject(reject: DumpReject): void {
    this.#rejects.push(reject);
    if (this.#rejects.length === longestBlock) this.#closeRejects();
  }

  /** The blocks that are full, after so many characters more; rows may hold on to the text that they came in. */
  full(textRead: number): readonly TableBlock[] {
    this.#textWaiting += textRead;
    if (this.#textWaiting > mostText) this.#closeAll();
    return this.#taken();
  }

  rest(): readonly TableBlock[] {
    this.#closeAll();
    return this.#taken();
  }

  #taken(): readonly TableBlock[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #closeAll(): void {
    this.#closeAllRows();
    if (this.#rejects.length > 0) this.#closeRejects();
    this.#textWaiting = 0;
  }

  #closeRows(carried: number, rows: readonly SourceRow[]): void {
    this.#ready.push({ kind: 'rows', batch: { table: this.#table, rows } });
    this.#waiting.delete(carried);
    this.#rowsWaiting -= rows.length;
  }

  #closeAllRows(): void {
    for (const [carried, rows] of this.#waiting) this.#closeRows(carried, rows);
  }

  #closeRejects(): void {
    this.#ready.push({ kind: 'rejects', rejects: this.#rejects });
    this.#rejects = [];
  }
}
