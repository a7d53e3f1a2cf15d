import { DumpError } from './dump-error.ts';
import { JsonElements } from './json-elements.ts';
import { closeObject, elementEnd, stringEnd } from './json-scan.ts';
import type { JsonText } from './json-text.ts';
import { newlinesIn } from './newlines.ts';
import { UnfinishedText } from './unfinished-text.ts';

/**
 * The records of a JSON file that is one array, or list envelopes one after the other, as in `{"Records":[...]}`.
 * Its text comes in pieces cut anywhere.
 */
export class JsonEnvelopes {
  readonly #file: string;
  readonly #onText: (text: JsonText) => void;
  readonly #unfinished: UnfinishedText;
  #array: JsonElements | null = null;
  #place: 'before' | 'between' | 'within' | 'first' | 'next' = 'before';
  #hasRecords = false;
  #line = 1;

  constructor(file: string, onText: (text: JsonText) => void) {
    this.#file = file;
    this.#onText = onText;
    this.#unfinished = new UnfinishedText(file);
  }

  take(more: string): void {
    if (this.#array !== null) {
      this.#array.take(more);
      return;
    }
    const text = this.#unfinished.take(more);
    if (text === null) return;
    const left = this.#read(text);
    if (this.#array === null) this.#unfinished.keep(left, this.#line);
  }

  end(): void {
    if (this.#array === null) this.#read(this.#unfinished.all());
    if (this.#array !== null) {
      this.#array.end();
      return;
    }
    if (this.#place === 'before') throw new DumpError(this.#file, 'it is no JSON: it is empty');
    if (this.#place !== 'between')
      throw new DumpError(this.#file, 'its list of Records is not closed: the file is cut off');
  }

  /** Reads as far as it can and gives back what is left. */
  #read(text: string): string {
    let at = 0;
    for (;;) {
      const next = this.#step(text, at);
      if (this.#array !== null) return '';
      if (next === -1) return text.slice(at);
      this.#line += newlinesIn(text.slice(at, next));
      at = next;
    }
  }

  /** Where what comes next ends, or -1 while its end has not come. */
  #step(text: string, from: number): number {
    if (this.#place === 'first' || this.#place === 'next') return this.#record(text, from);
    const at = firstOther(text, from, this.#place === 'within' ? ', \n\r\t' : ' \n\r\t');
    if (at === -1) return -1;
    if (this.#place === 'within') return this.#entry(text, at);
    if (text[at] === '{') {
      this.#place = 'within';
      this.#hasRecords = false;
      return at + 1;
    }
    if (this.#place === 'between')
      throw new DumpError(
        this.#file,
        `it goes on after its list of Records, in line ${this.#line + newlinesIn(text.slice(from, at))}`,
      );
    if (text[at] !== '[')
      throw new DumpError(
        this.#file,
        `it is neither a JSON array nor a list of Records: it starts with ${text[at]}`,
      );
    this.#array = new JsonElements(this.#file, this.#onText);
    this.#array.take(text);
    return -1;
  }

  #entry(text: string, at: number): number {
    if (text.charCodeAt(at) === closeObject) {
      if (!this.#hasRecords) throw new DumpError(this.#file, 'it is a JSON object without a list of Records');
      this.#place = 'between';
      return at + 1;
    }
    if (text[at] !== '"') throw new DumpError(this.#file, `it is no JSON, in line ${this.#line}`);
    const end = stringEnd(text, at + 1);
    const colon = end === -1 ? -1 : firstOther(text, end + 1, ' \n\r\t');
    const value = colon === -1 ? -1 : firstOther(text, colon + 1, ' \n\r\t');
    if (value === -1) return -1;
    if (text[colon] !== ':') throw new DumpError(this.#file, `it is no JSON, in line ${this.#line}`);
    if (text.slice(at + 1, end) !== 'Records' || text[value] !== '[') {
      return elementEnd(text, value, closeObject);
    }
    this.#place = 'first';
    this.#hasRecords = true;
    return value + 1;
  }

  #record(text: string, from: number): number {
    const end = elementEnd(text, from);
    if (end === -1) return -1;
    const last = text[end] === ']';
    const element = text.slice(from, end);
    const found = element.trim();
    const leading = element.slice(0, element.search(/\S|$/));
    if (found !== '' || !last || this.#place === 'next')
      this.#onText({ text: found, line: this.#line + newlinesIn(leading), ended: true });
    this.#place = last ? 'within' : 'next';
    return end + 1;
  }
}

/** Where the first character is that is none of these, or -1. */
function firstOther(text: string, from: number, skipped: string): number {
  for (let at = from; at < text.length; at++) if (!skipped.includes(text[at] as string)) return at;
  return -1;
}
