import { DumpError } from './dump-error.ts';
import { shortened } from './dump-reject.ts';
import { JsonElements } from './json-elements.ts';
import { JsonEnvelopes } from './json-envelopes.ts';
import { JsonLines } from './json-lines.ts';
import { type JsonObject, jsonRowParser, parseObject, RowFault } from './json-row.ts';
import type { JsonText } from './json-text.ts';
import type { PlannedFile } from './plan-dump.ts';
import type { RowBlocks } from './row-blocks.ts';

/** The rows of an NDJSON or JSON file; each says for itself which columns it carries. */
export class JsonRows {
  readonly #file: string;
  readonly #blocks: RowBlocks;
  readonly #texts: JsonLines | JsonElements | JsonEnvelopes;
  readonly #parse: ReturnType<typeof jsonRowParser>;
  readonly #neverSeen: Set<string>;
  #texted = false;
  #objects = false;

  constructor({ fileName, format, table, kind }: PlannedFile, blocks: RowBlocks) {
    this.#file = fileName;
    this.#blocks = blocks;
    this.#parse = jsonRowParser(table.columns, kind.cells);
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

    const parsed = this.#parse(cells);
    if (parsed instanceof RowFault) this.#reject(found.line, parsed.column, parsed.reason, parsed.value);
    else this.#blocks.add(parsed.row, parsed.carried);
  }

  #object({ text, line, ended }: JsonText): JsonObject | null {
    const object = parseObject(text);
    if (typeof object !== 'string') return object;
    if (object === 'is not JSON' && !ended) {
      throw new DumpError(this.#file, `the file is cut off within line ${line}`);
    }
    this.#reject(line, null, object, text);
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
