import { z } from 'zod';

/** How far a long table has been followed. */
const tableState = z.object({
  /** With which columns; when there are others, it is copied anew. */
  carried: z.number(),
  /** Whether the first copy has come to its end. */
  copied: z.boolean(),
  /** All that was committed before is known, by the clock of the database. */
  since: z.number(),
  lastId: z.number(),
  /** How many rows more than the store the database has, as far as that is known to be right: some cannot be read. */
  surplus: z.number(),
});

const syncState = z.object({ tables: z.record(z.string(), tableState) });

export type TableState = z.infer<typeof tableState>;

/** What a pull goes on from, by the names of the tables. */
export type SyncState = Map<string, TableState>;

/** Begins anew where it was left by a connector that thought otherwise. */
export function parseSyncState(state: unknown): SyncState {
  const parsed = syncState.safeParse(state);
  return new Map(parsed.success ? Object.entries(parsed.data.tables) : []);
}

export const fromSyncState = (state: SyncState): unknown => ({ tables: Object.fromEntries(state) });
