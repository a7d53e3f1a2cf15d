import { type Statement, sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';

/** What a source has brought and nobody could put in its place yet. */
export interface Backlog {
  readonly workspace: number;
  readonly source: string;
  readonly count: number;
  /** The oldest of them. */
  readonly since: number;
}

const within = (workspace: number | undefined) =>
  workspace === undefined ? sql`TRUE` : sql`workspace = ${workspace}`;

/** Events that were told and are not folded yet. */
export const readWaiting = (engine: Pick<Engine, 'read'>, workspace?: number): Promise<Backlog[]> =>
  read(
    engine,
    sql`SELECT workspace, source, min(created_at) AS oldest, count(*) AS found
      FROM inbox_waiting WHERE ${within(workspace)} GROUP BY workspace, source ORDER BY workspace, source`,
  );

/** Rows that could not be read, of imports too. */
export const readRejected = (engine: Pick<Engine, 'read'>, workspace?: number): Promise<Backlog[]> =>
  read(
    engine,
    sql`SELECT workspace, source, min(seen_at) AS oldest, count(*) AS found
      FROM rejected_row WHERE ${within(workspace)} GROUP BY workspace, source ORDER BY workspace, source`,
  );

async function read(engine: Pick<Engine, 'read'>, select: Statement): Promise<Backlog[]> {
  return (await engine.read(select)).map(({ workspace, source, oldest, found }) => ({
    workspace: workspace as number,
    source: source as string,
    count: found as number,
    since: oldest as number,
  }));
}
