import { DumpError } from './dump-error.ts';
import { newlinesIn } from './newlines.ts';
import { UnfinishedText } from './unfinished-text.ts';

export interface CsvRecord {
  /** An empty cell is null, a quoted empty one the empty string. */
  readonly cells: readonly (string | null)[];
  readonly line: number;
  readonly misquoted: boolean;
  /** False where the file ends before the line does. */
  readonly ended: boolean;
}

const quote = 34;
const comma = 44;
const lineFeed = 10;
const carriageReturn = 13;

/** The records of a CSV file, whose text comes in pieces cut anywhere. Empty lines are none. */
export class CsvRecords {
  readonly #file: string;
  readonly #onRecord: (record: CsvRecord) => void;
  readonly #unfinished: UnfinishedText;
  #line = 1;

  constructor(file: string, onRecord: (record: CsvRecord) => void) {
    this.#file = file;
    this.#onRecord = onRecord;
    this.#unfinished = new UnfinishedText(file);
  }

  take(more: string): void {
    const text = this.#unfinished.take(more);
    if (text === null) return;
    let at = 0;
    for (let next = this.#record(text, 0, false); next !== -1; next = this.#record(text, next, false))
      at = next;
    this.#unfinished.keep(text.slice(at), this.#line);
  }

  end(): void {
    const text = this.#unfinished.all();
    for (let at = 0; at < text.length; ) at = this.#record(text, at, true);
  }

  /** Reads the record that starts at `start`; gives where the next one starts, or -1 while its end has not come. */
  #record(text: string, start: number, last: boolean): number {
    const cells: (string | null)[] = [];
    const length = text.length;
    let lines = 1;
    let misquoted = false;
    for (let at = start; ; at++) {
      let cell: string | null = null;
      const quoted = text.charCodeAt(at) === quote;
      if (quoted) {
        const close = closingQuote(text, at + 1);
        if (close === -1 && last)
          throw new DumpError(
            this.#file,
            `a quote is not closed, in the row that starts in line ${this.#line}`,
          );
        if (close === -1) return -1;
        cell = text.slice(at + 1, close);
        lines += newlinesIn(cell);
        if (cell.includes('"')) cell = cell.replaceAll('""', '"');
        at = close + 1;
      }

      const from = at;
      let code = 0;
      for (; at < length; at++) {
        code = text.charCodeAt(at);
        if (code <= comma) {
          if (code === comma || code === lineFeed) break;
          if (code === quote) misquoted = true;
        }
      }
      const ended = at < length;
      if (!ended && !last) return -1;
      const to = code !== comma && at > from && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at;
      if (quoted && to > from) misquoted = true;
      if (!quoted && to > from) cell = text.slice(from, to);
      cells.push(cell);

      if (code !== comma) {
        const blank = cells.length === 1 && cell === null;
        if (!blank) this.#onRecord({ cells, line: this.#line, misquoted, ended });
        this.#line += lines;
        return at + 1;
      }
    }
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}
