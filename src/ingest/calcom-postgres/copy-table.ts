import type { FoundTable } from './found-table.ts';
import { recordRows } from './own-version.ts';
import { everyRow, readPages } from './read-pages.ts';
import type { Round } from './round.ts';
import { greatestId, safeIds } from './safe-ids.ts';
import { fromSyncState } from './sync-state.ts';

/** The first copy of a long table. Each page is kept with where the next begins, so that it goes on from there. */
export async function copyTable(
  { db, pull, rejects, state, at, latest }: Round,
  found: FoundTable,
): Promise<void> {
  const { carried, from } = found;
  const { name } = found.table;
  const before = state.get(name);
  const known = before?.carried === carried ? before : undefined;
  if (known?.copied) return;

  const [greatest] = await db.read(`SELECT max("id") FROM ${from} WHERE ${safeIds('"id"')}`);
  const total = Number(greatest?.[0] ?? 0);
  const so = { carried, since: known?.since ?? at, surplus: 0 };
  let lastId = known?.lastId ?? 0;
  const after = known === undefined ? null : [String(known.lastId)];
  for await (const page of readPages(db, found, everyRow, after)) {
    await rejects.add(page.rejects);
    lastId = greatestId(page.keys, lastId);
    state.set(name, { ...so, copied: false, lastId });
    await pull.write({ observedAt: at, state: fromSyncState(state), whole: false }, async (recording) => {
      await recordRows(recording, found.table, page.rows, latest);
      return [];
    });
    pull.onProgress(name, lastId, Math.max(total, lastId));
  }
  state.set(name, { ...so, copied: true, lastId });
}
