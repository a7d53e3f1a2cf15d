import { sql } from '../sql/statement.ts';
import type { Writer } from '../store/engine.ts';
import type { DumpReject } from './calcom-dump/dump-reject.ts';

const columns = [
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
  await writer.run(sql`DELETE FROM rejected_row WHERE workspace = ${workspace} AND source = ${source}`);
  const rows = rejects.map(({ file, line, column, reason, value }) => [
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
  await writer.run(sql`INSERT INTO rejected_row SELECT * FROM staged_rejected_row`);
}
