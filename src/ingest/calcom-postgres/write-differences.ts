import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { RecordedCounts, Recording } from '../record-changes.ts';
import { contentHash } from '../staged-record.ts';
import type { FoundTable } from './found-table.ts';
import { recordRows } from './own-version.ts';
import type { Round } from './round.ts';
import { type Differences, isNothing, keyTexts } from './row-differences.ts';
import { isOneOf, readStored } from './stored-rows.ts';
import { fromSyncState } from './sync-state.ts';
import { longTables } from './table-kinds.ts';

type Writing = Pick<Round, 'pull' | 'state' | 'at' | 'latest'>;

/** What came of the differences of a table. */
export interface Written {
  /** Rows that the store took. */
  readonly taken: number;
  /** Of these the ones that changed without saying so, and that came back although the store took them for gone. */
  readonly silent: number;
  readonly restored: number;
  /** Rows that it did not take even as what they are now: it has something that is dated later still. */
  readonly refused: number;
  readonly removed: number;
}

/**
 * In one write, if there is anything to write. What is gone goes by its key: what the store never saw is not judged.
 * A row that is there and that the store refuses, or that changed without saying so, is brought as what it is seen to
 * be: of what it brings itself, the database knows best.
 */
export async function writeDifferences(
  round: Writing,
  differences: readonly Differences[],
): Promise<ReadonlyMap<SourceTable, Written>> {
  const { at, latest } = round;
  const some = differences.filter((one) => !isNothing(one));
  if (some.length === 0) return new Map();
  const counts = await write(round, async (recording) => {
    for (const { found, changed, gone } of some) {
      await recordRows(recording, found.table, changed, latest);
      if (gone.length > 0) await recording.gone(found.table, gone, at);
    }
  });
  const written = new Map<SourceTable, Written>();
  for (const found of new Set(some.map((one) => one.found))) {
    const own = some.filter((one) => one.found === found);
    const first = counts.get(found.table);
    const refused =
      (first?.stale ?? 0) === 0
        ? []
        : await stillOff(
            round,
            found,
            own.flatMap(({ changed }) => changed),
          );
    const silent = await writeSeen(
      round,
      found,
      own.flatMap((one) => one.silent),
    );
    const restored = await writeSeen(round, found, refused);
    written.set(found.table, {
      taken: takenOf(first) + takenOf(silent) + takenOf(restored),
      silent: takenOf(silent),
      restored: takenOf(restored),
      refused: (silent?.stale ?? 0) + (restored?.stale ?? 0),
      removed: first?.removed ?? 0,
    });
  }
  return written;
}

const write = ({ pull, state, at }: Writing, bring: (recording: Recording) => Promise<void>) =>
  pull.write({ observedAt: at, state: fromSyncState(state), whole: false }, async (recording) => {
    await bring(recording);
    return [];
  });

async function writeSeen(
  round: Writing,
  { table }: FoundTable,
  rows: readonly SourceRow[],
): Promise<RecordedCounts | undefined> {
  if (rows.length === 0) return undefined;
  const counts = await write(round, (recording) => recording.record({ table, rows, asSeen: true }));
  return counts.get(table);
}

async function stillOff({ pull }: Writing, found: FoundTable, rows: readonly SourceRow[]) {
  const toKey = keyTexts(found.table);
  const isLong = longTables.includes(found.table);
  const stored = await readStored(pull, found, isLong ? isOneOf(rows.map(toKey)) : undefined);
  return rows.filter((row) => stored.get(toKey(row))?.hash !== contentHash(row));
}

const takenOf = (counts: RecordedCounts | undefined) => (counts?.added ?? 0) + (counts?.updated ?? 0);
