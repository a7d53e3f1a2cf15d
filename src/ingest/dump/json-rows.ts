import type { Cell, SourceColumn } from '../../records/source-table.ts';
import { Unreadable } from './cell-writing.ts';
import { DumpError } from './dump-error.ts';
import { shortened } from './dump-reject.ts';
import { JsonElements } from './json-elements.ts';
import { JsonEnvelopes } from './json-envelopes.ts';
import { JsonLines } from './json-lines.ts';
import type { JsonText } from './json-text.ts';
import { jsonCellParser } from './parse-cell.ts';
import type { PlannedFile } from './plan-dump.ts';
import type { RowBlocks } from './row-blocks.ts';

const missing = new Unreadable('is missing');

/** The rows of an NDJSON or JSON file; each says for itself which columns it carries. */
export class JsonRows {
  readonly #file: string;
  readonly #columns: readonly SourceColumn[];
  readonly #blocks: RowBlocks;
  readonly #texts: JsonLines | JsonElements | JsonEnvelopes;
  readonly #parsers: readonly ReturnType<typeof jsonCellParser>[];
  readonly #neverSeen: Set<string>;
  #texted = false;
  #objects = false;

  constructor({ fileName, format, table, kind }: PlannedFile, blocks: RowBlocks) {
    this.#file = fileName;
    this.#columns = table.columns;
    this.#blocks = blocks;
    this.#parsers = table.columns.map((column) => jsonCellParser(column, kind.cells));
    this.#neverSeen = new Set(table.columns.filter((c) => c.required).map((c) => c.name));
    const Texts = format === 'ndjson' ? JsonLines : kind.envelopes ? JsonEnvelopes : JsonElements;
    this.#texts = new Texts(fileName, (text) => this.#row(text));
  }

  take(text: string): void {
    this.#texts.take(text);
  }

  end(): void {
    this.#texts.end();
    if (this.#texted && !this.#objects) throw new DumpError(this.#file, 'nothing in it is a JSON object');
    if (this.#texted && this.#neverSeen.size > 0)
      throw new DumpError(this.#file, `no row of it has a column ${[...this.#neverSeen].join(', ')}`);
  }

  #row(found: JsonText): void {
    this.#texted = true;
    const cells = this.#object(found);
    if (cells === null) return;
    this.#objects = true;
    if (this.#neverSeen.size > 0) for (const name of Object.keys(cells)) this.#neverSeen.delete(name);

    const row: (Cell | undefined)[] = [];
    let carried = 0;
    for (let n = 0; n < this.#columns.length; n++) {
      const column = this.#columns[n] as SourceColumn;
      const cell = cells[column.name];
      const parsed = cell === undefined ? (column.required ? missing : undefined) : this.#parsers[n]?.(cell);
      if (parsed instanceof Unreadable) {
        this.#reject(found.line, column.name, parsed.reason, shown(cell));
        return;
      }
      row.push(parsed);
      if (parsed !== undefined) carried += 2 ** n;
    }
    this.#blocks.add(row, carried);
  }

  #object({ text, line, ended }: JsonText): Readonly<Record<string, unknown>> | null {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value as Readonly<Record<string, unknown>>;
      this.#reject(line, null, 'is not a JSON object', text);
    } catch {
      if (!ended) throw new DumpError(this.#file, `the file is cut off within line ${line}`);
      this.#reject(line, null, 'is not JSON', text);
    }
    return null;
  }

  #reject(line: number, column: string | null, reason: string, value: string | undefined): void {
    this.#blocks.reject({
      file: this.#file,
      line,
      column,
      reason,
      ...(value === undefined ? {} : { value: shortened(value) }),
    });
  }
}

function shown(cell: unknown): string | undefined {
  if (typeof cell === 'string') return cell;
  try {
    return JSON.stringify(cell);
  } catch {
    // Nested too deep to be written.
    return undefined;
  }
}
