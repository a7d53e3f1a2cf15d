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

/** The rows that the source's last import could not read, in place of those of the import before. */
export async function keepRejects(
  writer: Writer,
  workspace: number,
  source: string,
  rejects: readonly DumpReject[],
  seenAt: number,
): Promise<void> {
  const rows = rejects.map(({ file, line, column, reason, value }, place) => [
    place,
    workspace,
    source,
    file,
    line,
    column,
    reason,
    value ?? null,
    seenAt,
  ]);
  await writer.stage('staged_rejected_row', columns, rows);
  await writer.replace(
    'rejected_row',
    sql`workspace = ${workspace} AND source = ${source}`,
    sql`SELECT workspace, source, file, line, field, reason, content, seen_at, place FROM staged_rejected_row`,
  );
  await writer.drop('staged_rejected_row');
}
