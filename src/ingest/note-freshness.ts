import { sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';

/** How far a source has been followed; an older dump that arrives late does not turn the clock back. */
export async function noteFreshness(writer: Writer, workspace: number, source: string, asOf: number) {
  const of = sql`workspace = ${workspace} AND source = ${source}`;
  const newer = await writer.read(sql`SELECT as_of FROM freshness WHERE ${of} AND as_of >= ${asOf}`);
  if (newer.length > 0) return;
  await writer.replace(
    'freshness',
    of,
    sql`SELECT ${workspace} AS workspace, ${source} AS source, ${asOf} AS as_of`,
  );
}
