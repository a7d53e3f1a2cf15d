import type { SourceTable } from '../../records/source-table.ts';
import type { RecordedCounts } from '../record-changes.ts';
import type { Round } from './round.ts';
import { type Differences, isNothing } from './row-differences.ts';
import { fromSyncState } from './sync-state.ts';

/** In one write, if there is anything to write. What is gone goes by its key: what the store never saw is not judged. */
export async function writeDifferences(
  { pull, state, at }: Pick<Round, 'pull' | 'state' | 'at'>,
  differences: readonly Differences[],
): Promise<ReadonlyMap<SourceTable, RecordedCounts>> {
  const some = differences.filter((one) => !isNothing(one));
  if (some.length === 0) return new Map();
  return pull.write({ observedAt: at, state: fromSyncState(state), whole: false }, async (recording) => {
    for (const { found, changed, gone } of some) {
      if (changed.length > 0) await recording.record({ table: found.table, rows: changed });
      if (gone.length > 0) await recording.gone(found.table, gone, at);
    }
    return [];
  });
}
