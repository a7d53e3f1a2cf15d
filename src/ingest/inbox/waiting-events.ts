import { sql } from '../../sql/statement.ts';
import type { Engine, Row } from '../../store/engine.ts';

/** An event that is yet to be folded. */
export interface WaitingEvent {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly receivedAt: number;
  readonly body: string;
}

/** The workspaces in which events wait. */
export async function waitingWorkspaces(engine: Pick<Engine, 'read'>): Promise<number[]> {
  const rows = await engine.read(sql`SELECT DISTINCT workspace FROM inbox_waiting ORDER BY workspace`);
  return rows.map(({ workspace }) => workspace as number);
}

/** The first of them, in the order of arrival. */
export async function readWaiting(
  engine: Pick<Engine, 'read'>,
  workspace: number,
  most: number,
): Promise<WaitingEvent[]> {
  const first = await engine.read(sql`SELECT id, created_at FROM inbox_waiting WHERE workspace = ${workspace}
    ORDER BY id LIMIT ${most}`);
  if (first.length === 0) return [];
  const ids = first.map(({ id }) => id as string);
  const times = first.map(({ created_at }) => created_at as number);
  const rows = await engine.read(sql`SELECT id, source, kind, created_at, body FROM inbox_event
    WHERE workspace = ${workspace} AND created_at >= ${Math.min(...times)} AND created_at <= ${Math.max(...times)}
      AND id IN (SELECT id FROM inbox_waiting WHERE workspace = ${workspace} AND id >= ${ids[0] ?? ''}
        AND id <= ${ids.at(-1) ?? ''})
    ORDER BY id`);
  return rows.map(toEvent);
}

/** After they were folded. */
export const forgetWaiting = (
  engine: Engine,
  workspace: number,
  events: readonly WaitingEvent[],
): Promise<void> =>
  engine.write(async (writer) => {
    await writer.stage(
      'folded_event',
      [{ name: 'id', type: 'text' }],
      events.map(({ id }) => [id]),
    );
    await writer.remove(
      'inbox_waiting',
      sql`workspace = ${workspace} AND id IN (SELECT id FROM folded_event)`,
    );
    await writer.drop('folded_event');
  }, 'inbox');

/** Has all events of a source, or of all sources, folded once more. Tells how many. */
export async function awaitAgain(engine: Engine, workspace: number, source?: string): Promise<number> {
  const of = source === undefined ? sql`TRUE` : sql`source = ${source}`;
  const again = sql`FROM inbox_event WHERE workspace = ${workspace} AND ${of}`;
  const [counted] = await engine.read(sql`SELECT count(*) AS n ${again}`);
  await engine.write(
    (writer) =>
      writer.insert(
        'inbox_waiting',
        sql`SELECT workspace, id, source, created_at ${again}
          AND id NOT IN (SELECT id FROM inbox_waiting WHERE workspace = ${workspace})`,
      ),
    'inbox',
  );
  return counted?.n as number;
}

const toEvent = ({ id, source, kind, created_at, body }: Row): WaitingEvent => ({
  id: id as string,
  source: source as string,
  kind: kind as string,
  receivedAt: created_at as number,
  body: body as string,
});
