import type { Backlog } from '../../sources/backlog.ts';
import type { RejectedRow } from '../../sources/rejected-rows.ts';
import type { SourceStatus } from '../../sources/source-status.ts';

/** What becomes of the wish to pull a source: there is none, it sends by itself, it is pulled. */
export type AskedSync = 'unknown' | 'sends' | 'started' | 'running';

/** What is told of sources, and done with them, as far as this face knows. Without a workspace: of all. */
export interface AskSources {
  statuses(workspace?: number): Promise<readonly SourceStatus[]>;
  waiting(workspace?: number): Promise<readonly Backlog[]>;
  rejected(workspace?: number): Promise<readonly Backlog[]>;
  rejectedRows(asked: {
    readonly workspace: number;
    readonly source?: string | undefined;
    readonly limit: number;
    readonly offset: number;
  }): Promise<{ readonly total: number; readonly data: readonly RejectedRow[] }>;
  /** All of them, the newest first. */
  rejectedRowBlocks(asked: {
    readonly workspace: number;
    readonly source?: string | undefined;
  }): AsyncIterable<readonly RejectedRow[]>;
  /** Begins, and waits for nothing. */
  sync(asked: {
    readonly workspace: number;
    readonly name: string;
    readonly compare: 'recent' | 'whole';
  }): Promise<AskedSync>;
  /** The names of the workspaces by their ids. */
  workspaceNames(): Promise<ReadonlyMap<number, string>>;
}
