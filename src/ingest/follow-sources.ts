import { setTimeout as wait } from 'node:timers/promises';
import { isWholeDue, nextPullAt, type Schedule } from '../sources/pull-schedule.ts';
import { readRuns, type SourceRun } from '../sources/source-runs.ts';
import { listSources, type Source } from '../sources/sources.ts';
import type { Engine } from '../store/engine.ts';
import type { Pulls } from './pulls.ts';

interface FollowOptions {
  readonly pulls: Pulls;
  readonly schedule: Schedule;
  readonly clock: () => number;
  readonly onFailed: (source: Source, error: unknown) => void;
  readonly onPulled: (source: Source) => void;
  /** The store does not say which sources there are. */
  readonly onTrouble: (error: unknown) => void;
}

export interface Following {
  /** To be called when sources have changed. */
  wake(): void;
  close(): Promise<void>;
}

/** Others may add a source to a store that is shared. */
const lookAgain = 5_000;
/** A pull that could not even be noted is not tried again at once. */
const shortestPause = 5_000;

/** Pulls every source when it is due, until it is closed. */
export function followSources(engine: Engine, options: FollowOptions): Following {
  const { pulls, schedule, clock, onFailed, onPulled, onTrouble } = options;
  const triedAt = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  let closed = false;
  let pause = new AbortController();
  const wake = () => pause.abort();

  const start = (source: Source, run: SourceRun | undefined, now: number) => {
    triedAt.set(source.name, now);
    const compare = isWholeDue(source, run, now) ? 'whole' : 'recent';
    const pulling = pulls
      .pull(source, { compare })
      .then(
        () => onPulled(source),
        (error) => onFailed(source, error),
      )
      .finally(() => {
        underWay.delete(pulling);
        wake();
      });
    underWay.add(pulling);
  };

  /** Gives back when to look again. */
  const startDue = async (): Promise<number> => {
    const [sources, runs] = await Promise.all([listSources(engine), readRuns(engine)]);
    const now = clock();
    let next = now + lookAgain;
    for (const source of sources) {
      if (closed || !pulls.canPull(source) || pulls.isUnderWay(source.name)) continue;
      const run = runs.get(source.name);
      const planned = nextPullAt(source, run, schedule, now);
      if (planned === null) continue;
      const tried = triedAt.get(source.name);
      const at = tried === undefined || tried > now ? planned : Math.max(planned, tried + shortestPause);
      if (at <= now) start(source, run, now);
      else next = Math.min(next, at);
    }
    return next - now;
  };

  const following = (async () => {
    while (!closed) {
      pause = new AbortController();
      const { signal } = pause;
      const ms = await startDue().catch((error) => {
        onTrouble(error);
        return lookAgain;
      });
      await wait(ms, undefined, { signal }).catch(() => {});
    }
  })();

  return {
    wake,
    async close() {
      closed = true;
      wake();
      await following;
      await Promise.all([pulls.close(), ...underWay]);
    },
  };
}
