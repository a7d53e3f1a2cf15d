import { DumpError } from './dump-error.ts';
import { elementEnd } from './json-scan.ts';
import type { JsonText } from './json-text.ts';
import { newlinesIn } from './newlines.ts';
import { UnfinishedText } from './unfinished-text.ts';

/** The elements of a JSON file that is one array, whose text comes in pieces cut anywhere. */
export class JsonElements {
  readonly #file: string;
  readonly #onText: (text: JsonText) => void;
  readonly #unfinished: UnfinishedText;
  #place: 'before' | 'first' | 'next' | 'after' = 'before';
  #line = 1;

  constructor(file: string, onText: (text: JsonText) => void) {
    this.#file = file;
    this.#onText = onText;
    this.#unfinished = new UnfinishedText(file);
  }

  take(more: string): void {
    const text = this.#unfinished.take(more);
    if (text !== null) this.#unfinished.keep(this.#elements(text), this.#line);
  }

  end(): void {
    this.#elements(this.#unfinished.all());
    if (this.#place === 'before') throw new DumpError(this.#file, 'it is not a JSON array: it is empty');
    if (this.#place !== 'after')
      throw new DumpError(this.#file, 'its JSON array is not closed: the file is cut off');
  }

  /** Reads the whole elements and gives back what is left. */
  #elements(text: string): string {
    let at = this.#place === 'before' ? this.#opening(text) : 0;
    while (this.#place === 'first' || this.#place === 'next') {
      const end = elementEnd(text, at);
      if (end === -1) return text.slice(at);
      this.#give(text.slice(at, end), text[end] === ']');
      at = end + 1;
    }
    const left = text.slice(at).trim();
    if (left !== '' && this.#place === 'after')
      throw new DumpError(this.#file, `it goes on after the end of its JSON array, in line ${this.#line}`);
    return left;
  }

  #opening(text: string): number {
    const at = text.search(/\S/);
    if (at === -1) {
      this.#line += newlinesIn(text);
      return text.length;
    }
    if (text[at] !== '[')
      throw new DumpError(this.#file, `it is not a JSON array: it starts with ${text[at]}`);
    this.#line += newlinesIn(text.slice(0, at));
    this.#place = 'first';
    return at + 1;
  }

  #give(element: string, last: boolean): void {
    const text = element.trim();
    const leading = element.slice(0, element.search(/\S|$/));
    const emptyArray = text === '' && last && this.#place === 'first';
    if (!emptyArray) this.#onText({ text, line: this.#line + newlinesIn(leading), ended: true });
    this.#line += newlinesIn(element);
    this.#place = last ? 'after' : 'next';
  }
}
