import type { SecretBox } from '../sources/secret-box.ts';
import { PullStopped } from '../sources/source-error.ts';
import type { Source } from '../sources/sources.ts';
import type { Engine } from '../store/engine.ts';
import type { Connector, Pull } from './connector.ts';
import { type PullSummary, pullSource } from './pull-source.ts';

interface PullsOptions {
  readonly connectors: readonly Connector[];
  readonly secrets: SecretBox;
  readonly clock: () => number;
  /** After every pull: what questions read may have changed. */
  readonly onDone?: () => void;
}

interface AskedPull {
  readonly compare: Pull['compare'];
  readonly signal?: AbortSignal;
  readonly onProgress?: Pull['onProgress'];
}

interface UnderWay {
  readonly stopping: AbortController;
  readonly ended: Promise<unknown>;
}

/** All pulls of this process: never two at once of one source. */
export class Pulls {
  readonly #engine: Engine;
  readonly #options: PullsOptions;
  readonly #last = new Map<string, UnderWay>();
  #closed = false;

  constructor(engine: Engine, options: PullsOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  canPull({ kind }: Pick<Source, 'kind'>): boolean {
    return this.#options.connectors.some((connector) => connector.kind === kind);
  }

  isUnderWay(name: string): boolean {
    return this.#last.has(name);
  }

  /** When the one of the same source that is under way has ended. */
  async pull(source: Source, { compare, signal, onProgress }: AskedPull): Promise<PullSummary> {
    const before = this.#last.get(source.name);
    // Whoever stops a source's pull stops those that wait behind it, too.
    const stopping = before?.stopping ?? new AbortController();
    if (this.#closed) stopping.abort();
    const work = async () => {
      await before?.ended;
      const either = signal === undefined ? stopping.signal : AbortSignal.any([stopping.signal, signal]);
      if (either.aborted) throw new PullStopped();
      const { connectors, secrets: box, clock } = this.#options;
      const asked = { connectors, box, clock, compare, signal: either };
      try {
        const more = onProgress === undefined ? asked : { ...asked, onProgress };
        return await pullSource(this.#engine, source, more);
      } catch (error) {
        throw either.aborted ? new PullStopped() : error;
      }
    };
    const pulling = work();
    const mine = { stopping, ended: pulling.catch(() => {}) };
    this.#last.set(source.name, mine);
    try {
      return await pulling;
    } finally {
      if (this.#last.get(source.name) === mine) this.#last.delete(source.name);
      this.#options.onDone?.();
    }
  }

  /** Ends the pull of a source that is under way, and waits for it. */
  async stop(name: string): Promise<void> {
    const last = this.#last.get(name);
    last?.stopping.abort();
    await last?.ended;
  }

  /** Before the engine is closed. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#last.keys()].map((name) => this.stop(name)));
  }
}
