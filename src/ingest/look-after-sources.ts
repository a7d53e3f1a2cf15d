import { readRejected, readWaiting } from '../sources/backlog.ts';
import type { Schedule } from '../sources/pull-schedule.ts';
import { readRejectedRows, streamRejectedRows } from '../sources/rejected-rows.ts';
import { readStatuses } from '../sources/source-status.ts';
import { findSource } from '../sources/sources.ts';
import type { Engine } from '../store/engine.ts';
import type { Pull } from './connector.ts';
import type { PullLog } from './pull-log.ts';
import type { Pulls } from './pulls.ts';

interface World {
  readonly schedule: Schedule;
  readonly clock: () => number;
  readonly log: () => PullLog;
}

interface AskedPull {
  readonly workspace: number;
  readonly name: string;
  readonly compare: Pull['compare'];
}

/** What whoever looks after sources asks of a server. Without a workspace: of all. */
export const lookAfterSources = (engine: Engine, pulls: Pulls, { schedule, clock, log }: World) => {
  const isUnderWay = (name: string) => pulls.isUnderWay(name);
  return {
    statuses: (workspace?: number) => readStatuses(engine, { workspace, schedule, isUnderWay, now: clock() }),
    waiting: (workspace?: number) => readWaiting(engine, workspace),
    rejected: (workspace?: number) => readRejected(engine, workspace),
    rejectedRows: (asked: Parameters<typeof readRejectedRows>[1]) => readRejectedRows(engine, asked),
    rejectedRowBlocks: (asked: Parameters<typeof streamRejectedRows>[1]) => streamRejectedRows(engine, asked),
    /** Begins, and waits for nothing. */
    async sync({ workspace, name, compare }: AskedPull) {
      const source = await findSource(engine, name);
      if (source?.workspace !== workspace) return 'unknown';
      if (source.every === null || !pulls.canPull(source)) return 'sends';
      if (isUnderWay(name)) return 'running';
      pulls.pull(source, { compare }).then(
        () => log().pulled(source),
        (error) => log().failed(source, error),
      );
      return 'started';
    },
  };
};
