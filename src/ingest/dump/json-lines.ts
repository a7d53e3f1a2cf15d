import type { JsonText } from './json-text.ts';
import { UnfinishedText } from './unfinished-text.ts';

/** The lines of an NDJSON file, whose text comes in pieces cut anywhere. Blank lines are none. */
export class JsonLines {
  readonly #onText: (text: JsonText) => void;
  readonly #unfinished: UnfinishedText;
  #line = 1;

  constructor(file: string, onText: (text: JsonText) => void) {
    this.#onText = onText;
    this.#unfinished = new UnfinishedText(file);
  }

  take(more: string): void {
    const text = this.#unfinished.take(more);
    if (text !== null) this.#unfinished.keep(this.#lines(text), this.#line);
  }

  end(): void {
    this.#give(this.#lines(this.#unfinished.all()), false);
  }

  /** Reads the whole lines and gives back what is left. */
  #lines(text: string): string {
    let at = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      this.#give(text.slice(at, end), true);
      this.#line++;
      at = end + 1;
    }
    return text.slice(at);
  }

  #give(line: string, ended: boolean): void {
    const text = line.trim();
    if (text !== '') this.#onText({ text, line: this.#line, ended });
  }
}
