import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../store/engine.ts';
import type { Digest } from '../record-changes.ts';
import { foldEvents } from './fold-events.ts';
import { waitingWorkspaces } from './waiting-events.ts';

interface FolderWorld {
  readonly digest: Digest;
  /** Told when records have changed. */
  readonly onFolded: () => void;
  /** Told why something waits longer; once for each other reason. */
  readonly onTrouble: (error: unknown) => void;
}

/** Events that come together are folded together. */
const gathering = 250;
/** Writes of events within a second: with more of them they come thick. */
const fewArrivals = 10;
const mostWhileBusy = 500;
const mostAtRest = 5_000;
/** From one fold to the next. */
const longestPause = 5_000;
/** Others may have left events behind, or another process received them. */
const looksEvery = 10_000;
const afterTrouble = 5_000;

/** Folds what waits in the inbox, as long as the server runs. */
export class Folder {
  readonly #engine: Engine;
  readonly #world: FolderWorld;
  readonly #stopping = new AbortController();
  #wake: () => void = () => {};
  #running: Promise<void> | null = null;
  #trouble = '';
  /** When events were kept last. */
  readonly #arrivals: number[] = [];

  constructor(engine: Engine, world: FolderWorld) {
    this.#engine = engine;
    this.#world = world;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something has arrived. */
  poke(): void {
    this.#arrivals.push(performance.now());
    if (this.#arrivals.length > fewArrivals) this.#arrivals.shift();
    this.#wake();
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const poked = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const started = performance.now();
      const folded = await this.#foldAll();
      const took = performance.now() - started;
      if (!folded) await Promise.race([poked, this.#pause(looksEvery)]);
      // Folding costs the more the larger the store is, and whoever sends is to be answered in between.
      await this.#pause(Math.min(longestPause, Math.max(gathering, this.#isBusy() ? 3 * took : 0)));
    }
  }

  async #foldAll(): Promise<boolean> {
    try {
      let folded = 0;
      for (const workspace of await waitingWorkspaces(this.#engine)) {
        if (this.#stopping.signal.aborted) return false;
        const most = this.#isBusy() ? mostWhileBusy : mostAtRest;
        folded += await foldEvents(this.#engine, { workspace, digest: this.#world.digest, most });
      }
      if (folded > 0) this.#world.onFolded();
      this.#trouble = '';
      return folded > 0;
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      if (trouble !== this.#trouble) this.#world.onTrouble(error);
      this.#trouble = trouble;
      await this.#pause(afterTrouble);
      return true;
    }
  }

  /** Whether they come so thick that folding is felt by those who send. */
  #isBusy(): boolean {
    const [first] = this.#arrivals;
    return this.#arrivals.length === fewArrivals && performance.now() - (first ?? 0) < 1_000;
  }

  #pause(time: number): Promise<void> {
    return wait(time, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => {});
  }
}
