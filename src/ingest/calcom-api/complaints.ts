import { hash } from 'node:crypto';
import type { Pull } from '../connector.ts';
import type { DumpReject } from '../dump/dump-reject.ts';

/** More than these are not remembered from one pull to the next. */
const most = 1_000;

/** What cannot be read or may not be asked for. A pull comes by it again and again, and tells it once. */
export class Complaints {
  readonly #before: ReadonlySet<string>;
  readonly #now = new Set<string>();
  #untold: DumpReject[] = [];

  constructor(before: readonly string[]) {
    this.#before = new Set(before);
  }

  note(file: string, line: number, what: Omit<DumpReject, 'file' | 'line'>): void {
    const { column, reason, value } = what;
    const said = hash('md5', JSON.stringify([file, column, reason, value])).slice(0, 16);
    if (!this.#now.has(said) && !this.#before.has(said)) this.#untold.push({ file, line, ...what });
    this.#now.add(said);
  }

  async tell(pull: Pick<Pull, 'reject'>): Promise<void> {
    const rejects = this.#untold;
    this.#untold = [];
    if (rejects.length > 0) await pull.reject(rejects);
  }

  /** For the next pull. */
  get said(): readonly string[] {
    return [...this.#now].slice(-most);
  }
}
