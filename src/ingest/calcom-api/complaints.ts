import type { Pull } from '../connector.ts';
import type { DumpReject } from '../dump/dump-reject.ts';

/** More than these are not remembered. */
const most = 200;

/** What cannot be read or may not be asked for. A pull comes by it again and again, and tells it once. */
export class Complaints {
  readonly #before: ReadonlySet<string>;
  readonly #now = new Map<string, DumpReject>();
  #told = 0;

  constructor(before: readonly string[]) {
    this.#before = new Set(before);
  }

  note(file: string, line: number, what: Omit<DumpReject, 'file' | 'line'>): void {
    const { column, reason, value = '' } = what;
    const said = JSON.stringify([file, column, reason, value]);
    if (!this.#now.has(said)) this.#now.set(said, { file, line, ...what });
  }

  async tell(pull: Pick<Pull, 'reject'>): Promise<void> {
    const fresh = [...this.#now].slice(this.#told);
    this.#told = this.#now.size;
    const untold = fresh.filter(([said]) => !this.#before.has(said)).map(([, reject]) => reject);
    if (untold.length > 0) await pull.reject(untold);
  }

  /** For the next pull. */
  get said(): readonly string[] {
    return [...this.#now.keys()].slice(-most);
  }
}
