import { DumpError } from './dump-error.ts';

const longestRow = 1 << 24;

/**
 * The text of a row whose end has not come yet. Handed out again only once it has doubled, so that a long row that
 * arrives in small pieces is not read over and over.
 */
export class UnfinishedText {
  readonly #file: string;
  #pieces: string[] = [];
  #length = 0;
  #enough = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** All there is, when it is worth reading; else null. */
  take(more: string): string | null {
    this.#pieces.push(more);
    this.#length += more.length;
    return this.#length < this.#enough ? null : this.all();
  }

  keep(text: string, line: number): void {
    if (text.length > longestRow)
      throw new DumpError(
        this.#file,
        `the row that starts in line ${line} is longer than ${longestRow} characters`,
      );
    this.#pieces = [text];
    this.#length = text.length;
    this.#enough = Math.min(2 * text.length, longestRow + 1);
  }

  /** Joined, as the sum of two strings is a tree, which is slow to walk. */
  all(): string {
    return this.#pieces.join('');
  }
}
