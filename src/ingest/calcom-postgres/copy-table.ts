import type { FoundTable } from './found-table.ts';
import { everyRow, readPages } from './read-pages.ts';
import type { Round } from './round.ts';
import { fromSyncState } from './sync-state.ts';

/** The first copy of a long table. Each page is kept with where the next begins, so that it goes on from there. */
export async function copyTable({ db, pull, rejects, state, at }: Round, found: FoundTable): Promise<void> {
  const { carried, from } = found;
  const { name } = found.table;
  const before = state.get(name);
  const known = before?.carried === carried ? before : undefined;
  if (known?.copied) return;

  const [greatest] = await db.read(`SELECT max("id") FROM ${from}`);
  const total = Number(greatest?.[0] ?? 0);
  const so = { carried, since: known?.since ?? at, surplus: 0 };
  let lastId = known?.lastId ?? 0;
  const after = known === undefined ? null : [String(known.lastId)];
  for await (const page of readPages(db, found, everyRow, after)) {
    await rejects.add(page.rejects);
    lastId = Number(page.last[0]);
    state.set(name, { ...so, copied: false, lastId });
    await pull.write({ observedAt: at, state: fromSyncState(state), whole: false }, async ({ record }) => {
      if (page.rows.length > 0) await record({ table: found.table, rows: page.rows });
      return [];
    });
    pull.onProgress(name, lastId, Math.max(total, lastId));
  }
  state.set(name, { ...so, copied: true, lastId });
}
