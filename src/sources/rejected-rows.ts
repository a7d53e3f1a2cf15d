import { type Statement, sql } from '../sql/statement.ts';
import type { Engine, Row } from '../store/engine.ts';

/** A row that could not be read, as it is kept. */
export interface RejectedRow {
  readonly source: string;
  /** A file of a dump, or a table or address of a source. */
  readonly file: string;
  readonly line: number;
  /** Null when it is about the row as a whole. */
  readonly column: string | null;
  readonly reason: string;
  readonly value: string | null;
  readonly seenAt: number;
}

interface Asked {
  readonly workspace: number;
  readonly source?: string | undefined;
}

interface AskedPage extends Asked {
  readonly limit: number;
  readonly offset?: number;
}

const whereOf = ({ workspace, source }: Asked): Statement =>
  sql`workspace = ${workspace}${source === undefined ? sql`` : sql` AND source = ${source}`}`;

const newestFirst = (asked: Asked): Statement =>
  sql`SELECT source, file, line, field, reason, content, seen_at FROM rejected_row WHERE ${whereOf(asked)}
    ORDER BY seen_at DESC, source, place DESC`;

const toRejectedRow = (row: Row): RejectedRow => ({
  source: row.source as string,
  file: row.file as string,
  line: row.line as number,
  column: row.field as string | null,
  reason: row.reason as string,
  value: row.content as string | null,
  seenAt: row.seen_at as number,
});

/** The newest first, and how many there are in all. */
export async function readRejectedRows(
  engine: Pick<Engine, 'read'>,
  { limit, offset = 0, ...asked }: AskedPage,
): Promise<{ readonly total: number; readonly data: readonly RejectedRow[] }> {
  const [counted] = await engine.read(
    sql`SELECT count(*) AS found FROM rejected_row WHERE ${whereOf(asked)}`,
  );
  const rows = await engine.read(sql`${newestFirst(asked)} LIMIT ${limit} OFFSET ${offset}`);
  return { total: counted?.found as number, data: rows.map(toRejectedRow) };
}

/** All of them in blocks, the newest first. */
export async function* streamRejectedRows(
  engine: Pick<Engine, 'stream'>,
  asked: Asked,
): AsyncGenerator<readonly RejectedRow[]> {
  for await (const block of engine.stream(newestFirst(asked))) yield block.map(toRejectedRow);
}
