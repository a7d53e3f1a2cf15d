import { sql } from '../../sql/statement.ts';
import type { Pull } from '../connector.ts';
import type { DumpReject } from '../dump/dump-reject.ts';

export type KeepRejects = (rejects: readonly DumpReject[]) => Promise<void>;

/** A record that cannot be read is met again by every pull that compares: it is kept once. */
export function keepNewRejects(pull: Pull, source: string): KeepRejects {
  let kept: Set<string> | undefined;
  return async (rejects) => {
    if (rejects.length === 0) return;
    kept ??= new Set(
      (
        await pull.read(
          sql`SELECT file, line, field, reason, content FROM rejected_row
            WHERE workspace = ${pull.workspace} AND source = ${source}`,
        )
      ).map(({ file, line, field, reason, content }) => JSON.stringify([file, line, field, reason, content])),
    );
    const fresh: DumpReject[] = [];
    for (const reject of rejects) {
      const { file, line, column, reason, value = null } = reject;
      const text = JSON.stringify([file, line, column, reason, value]);
      // Without its value where that names somebody who was erased.
      if (kept.has(text) || kept.has(JSON.stringify([file, line, column, reason, null]))) continue;
      kept.add(text);
      fresh.push(reject);
    }
    if (fresh.length > 0) await pull.reject(fresh);
  };
}
