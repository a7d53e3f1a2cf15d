import { PullStopped, SourceError } from '../sources/source-error.ts';
import type { Source } from '../sources/sources.ts';
import { StoreBusy } from '../store/store-busy.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';

interface Log {
  info(about: object, text: string): void;
  warn(about: object, text: string): void;
  error(about: object, text: string): void;
}

const foreseen = [SourceError, StoreBusy, StoreUnavailable];

/** Tells of a source that cannot be pulled when that begins, when the reason changes, and when it is over. */
export class PullLog {
  readonly #log: Log;
  readonly #told = new Map<string, string>();

  constructor(log: Log) {
    this.#log = log;
  }

  failed({ name: source }: Pick<Source, 'name'>, error: unknown): void {
    if (error instanceof PullStopped) return;
    const line = error instanceof Error ? error.message : String(error);
    if (this.#told.get(source) === line) return;
    this.#told.set(source, line);
    if (foreseen.some((known) => error instanceof known)) {
      this.#log.warn({ source, error: line }, 'a source cannot be pulled');
    } else {
      this.#log.error({ source, err: error }, 'a source cannot be pulled');
    }
  }

  pulled({ name: source }: Pick<Source, 'name'>): void {
    if (this.#told.delete(source)) this.#log.info({ source }, 'a source is pulled again');
  }
}
