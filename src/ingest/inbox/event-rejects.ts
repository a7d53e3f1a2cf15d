import { name, sql } from '../../sql/statement.ts';
import type { Writer } from '../../store/engine.ts';

const staged = 'rejected_file';

/** A rejected row says in which event it was: `BOOKING_CREATED 019c...`. */
export const fileOfEvent = (what: string, eventId: string): string => `${what} ${eventId}`;

interface OfEvents {
  readonly workspace: number;
  /** Of all sources without one. */
  readonly source?: string;
  readonly eventIds: Iterable<string>;
}

/** Does something with the rejected rows of events, which `work` is told by a condition; not where there are none. */
export async function withRejectsOf<T>(
  writer: Writer,
  { workspace, source, eventIds }: OfEvents,
  work: (ours: ReturnType<typeof sql>) => Promise<T>,
): Promise<T | null> {
  const ids = new Set(eventIds);
  const of = sql`workspace = ${workspace}${source === undefined ? sql`` : sql` AND source = ${source}`}`;
  const rows = await writer.read(sql`SELECT DISTINCT file FROM rejected_row WHERE ${of}`);
  const files = rows.flatMap(({ file }) => {
    const [, id = ''] = / (\S+)$/.exec(file as string) ?? [];
    return ids.has(id) ? [[file as string]] : [];
  });
  if (files.length === 0) return null;
  await writer.stage(staged, [{ name: 'file', type: 'text' }], files);
  const done = await work(sql`${of} AND file IN (SELECT file FROM ${name(staged)})`);
  await writer.drop(staged);
  return done;
}
