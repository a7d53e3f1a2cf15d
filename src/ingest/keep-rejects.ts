import { sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import type { DumpReject } from './dump/dump-reject.ts';

const columns = [
  { name: 'place', type: 'integer' },
  { name: 'workspace', type: 'integer' },
  { name: 'source', type: 'text' },
  { name: 'file', type: 'text' },
  { name: 'line', type: 'integer' },
  { name: 'field', type: 'text' },
  { name: 'reason', type: 'text' },
  { name: 'content', type: 'text' },
  { name: 'seen_at', type: 'integer' },
] as const;

const staged = 'staged_rejected_row';
const stagedRows = sql`SELECT workspace, source, file, line, field, reason, content, seen_at, place
  FROM staged_rejected_row`;

/** More than these are not kept of a source. */
const most = 10_000;

const stage = (
  writer: Writer,
  workspace: number,
  source: string,
  rejects: readonly DumpReject[],
  seenAt: number,
  from = 0,
) =>
  writer.stage(
    staged,
    columns,
    rejects.map(({ file, line, column, reason, value }, n) => [
      from + n,
      workspace,
      source,
      file,
      line,
      column,
      reason,
      value ?? null,
      seenAt,
    ]),
  );

const of = (workspace: number, source: string) => sql`workspace = ${workspace} AND source = ${source}`;

/** The rows that the source's last import could not read, in place of those of the import before. */
export async function keepRejects(
  writer: Writer,
  workspace: number,
  source: string,
  rejects: readonly DumpReject[],
  seenAt: number,
): Promise<void> {
  await stage(writer, workspace, source, rejects, seenAt);
  await writer.replace('rejected_row', of(workspace, source), stagedRows);
  await writer.drop(staged);
}

/** Beside those that are kept already, of which the oldest make way when there are too many. */
export async function addRejects(
  writer: Writer,
  workspace: number,
  source: string,
  rejects: readonly DumpReject[],
  seenAt: number,
): Promise<void> {
  if (rejects.length === 0) return;
  const ours = of(workspace, source);
  const [last] = await writer.read(
    sql`SELECT coalesce(max(place), 0) AS place FROM rejected_row WHERE ${ours}`,
  );
  const from = (last?.place as number) + 1;
  await stage(writer, workspace, source, rejects.slice(-most), seenAt, from);
  await writer.insert('rejected_row', stagedRows);
  await writer.drop(staged);
  await writer.remove('rejected_row', sql`${ours} AND place <= ${from + rejects.length - 1 - most}`);
}
