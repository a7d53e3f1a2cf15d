import type { Cell, SourceTable } from '../../records/source-table.ts';
import { Unreadable } from './cell-writing.ts';
import { type CsvRecord, CsvRecords } from './csv-records.ts';
import { DumpError } from './dump-error.ts';
import { shortened } from './dump-reject.ts';
import { textCellParser } from './parse-cell.ts';
import type { PlannedFile } from './plan-dump.ts';
import type { RowBlocks } from './row-blocks.ts';

/** The rows of a CSV file; its header says which columns they all carry. */
export class CsvRows {
  readonly #file: string;
  readonly #table: SourceTable;
  readonly #blocks: RowBlocks;
  readonly #records: CsvRecords;
  readonly #parsers: readonly ReturnType<typeof textCellParser>[];
  #width = 0;
  /** For each column of the table its place in the file, or -1. */
  #places: readonly number[] = [];
  #carried = 0;

  constructor({ fileName, table, kind }: PlannedFile, blocks: RowBlocks) {
    this.#file = fileName;
    this.#table = table;
    this.#blocks = blocks;
    this.#parsers = table.columns.map((column) => textCellParser(column, kind.cells));
    this.#records = new CsvRecords(fileName, (record) =>
      this.#width === 0 ? this.#header(record.cells) : this.#row(record),
    );
  }

  take(text: string): void {
    this.#records.take(text);
  }

  end(): void {
    this.#records.end();
    if (this.#width === 0) throw new DumpError(this.#file, 'it is empty, without even a header');
  }

  #header(names: CsvRecord['cells']): void {
    const { columns } = this.#table;
    const found = shortened(names.join(','));
    const missing = columns.filter((c) => c.required && !names.includes(c.name)).map((c) => c.name);
    if (missing.length > 0)
      throw new DumpError(this.#file, `no column ${missing.join(', ')} in its header, which is: ${found}`);
    const twice = columns.find((c) => names.indexOf(c.name) !== names.lastIndexOf(c.name));
    if (twice !== undefined)
      throw new DumpError(this.#file, `its header names the column ${twice.name} twice`);
    this.#width = names.length;
    this.#places = columns.map((c) => names.indexOf(c.name));
    this.#carried = this.#places.reduce((mask, place, n) => (place === -1 ? mask : mask + 2 ** n), 0);
  }

  #row({ cells, line, misquoted, ended }: CsvRecord): void {
    if (cells.length < this.#width && !ended)
      throw new DumpError(this.#file, `the file is cut off within the row that starts in line ${line}`);
    if (misquoted || cells.length !== this.#width) {
      const count = `${cells.length} cells, but the header has ${this.#width}`;
      this.#reject(line, misquoted ? 'a quote within a cell that is not quoted as a whole' : count);
      return;
    }

    const row: (Cell | undefined)[] = [];
    for (let n = 0; n < this.#parsers.length; n++) {
      const place = this.#places[n] as number;
      const cell = place === -1 ? undefined : this.#parsers[n]?.(cells[place] as string | null);
      if (cell instanceof Unreadable) {
        this.#reject(line, cell.reason, n, cells[place]);
        return;
      }
      row.push(cell);
    }
    this.#blocks.add(row, this.#carried);
  }

  #reject(line: number, reason: string, n?: number, value?: string | null): void {
    this.#blocks.reject({
      file: this.#file,
      line,
      column: n === undefined ? null : (this.#table.columns[n]?.name ?? null),
      reason,
      ...(typeof value === 'string' ? { value: shortened(value) } : {}),
    });
  }
}
