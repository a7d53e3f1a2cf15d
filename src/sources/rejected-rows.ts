import { type Statement, sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';

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
  readonly limit: number;
}

/** The newest first, and how many there are in all. */
export async function readRejectedRows(
  engine: Pick<Engine, 'read'>,
  { workspace, source, limit }: Asked,
): Promise<{ readonly total: number; readonly data: readonly RejectedRow[] }> {
  const where: Statement = sql`workspace = ${workspace}${source === undefined ? sql`` : sql` AND source = ${source}`}`;
  const [counted] = await engine.read(sql`SELECT count(*) AS found FROM rejected_row WHERE ${where}`);
  const rows = await engine.read(
    sql`SELECT source, file, line, field, reason, content, seen_at FROM rejected_row WHERE ${where}
      ORDER BY seen_at DESC, source, place DESC LIMIT ${limit}`,
  );
  return {
    total: counted?.found as number,
    data: rows.map((row) => ({
      source: row.source as string,
      file: row.file as string,
      line: row.line as number,
      column: row.field as string | null,
      reason: row.reason as string,
      value: row.content as string | null,
      seenAt: row.seen_at as number,
    })),
  };
}
