import type { Connector, Pull } from '../connector.ts';
import { NewRejects } from '../new-rejects.ts';
import { compareTable } from './compare-table.ts';
import { copyTable } from './copy-table.ts';
import { findTables } from './find-tables.ts';
import { followAdded, followWindow } from './follow-attached.ts';
import { followChanges } from './follow-changes.ts';
import { followShortTables } from './follow-short-tables.ts';
import { GoneRows, removeGone } from './gone-rows.ts';
import { noteAbsentTables } from './note-absent-tables.ts';
import { openPostgres } from './open-postgres.ts';
import { type Patience, usualPatience } from './patience.ts';
import { reviewRejects } from './retain-rejects.ts';
import { foundAmong, lateness, notAhead, type Round } from './round.ts';
import { sweepTold } from './sweep-told.ts';
import { fromSyncState, parseSyncState } from './sync-state.ts';
import { attachedTables, longTables } from './table-kinds.ts';

export const calcomPostgres = toConnector(usualPatience);

/** Cal.com's own database: copied once, then followed, and compared with what is stored. */
export function toConnector(patience: Patience): Connector<'calcom-postgres'> {
  return {
    kind: 'calcom-postgres',
    async pull({ name, secrets }, pull) {
      const db = await openPostgres(secrets.url, pull.signal, patience);
      try {
        const round: Round = {
          db,
          pull,
          found: await findTables(db),
          rejects: new NewRejects(pull, name),
          state: parseSyncState(pull.state),
          gone: new GoneRows(),
          drift: [],
          compared: [],
          at: notAhead(pull, await db.clock()),
          latest: pull.clock() + lateness,
        };
        await noteAbsentTables(round);
        await copy(round);
        // One instant for all that follows: what is compared is what was just brought.
        return await db.snapshot(async (at) => {
          const still = { ...round, at: notAhead(pull, at), latest: pull.clock() + lateness };
          await follow(still);
          await compare(still);
          return { drift: round.drift, compared: round.compared };
        });
      } finally {
        await db.close();
      }
    },
  };
}

async function copy(round: Round): Promise<void> {
  const toCopy = foundAmong(round, longTables).filter(({ table, carried }) => {
    const known = round.state.get(table.name);
    return !known?.copied || known.carried !== carried;
  });
  if (toCopy.length === 0) return;
  await followShortTables(round);
  for (const found of toCopy)
    await copyTable({ ...round, at: notAhead(round.pull, await round.db.clock()) }, found);
}

async function follow(round: Round): Promise<void> {
  await followShortTables(round);
  const lastIds = new Map<string, number>();
  for (const found of foundAmong(round, longTables).toReversed()) {
    if (attachedTables.includes(found.table)) continue;
    lastIds.set(found.table.name, await followChanges(round, found));
  }
  await followWindow(round);
  for (const found of foundAmong(round, attachedTables)) {
    lastIds.set(found.table.name, await followAdded(round, found));
  }
  for (const found of foundAmong(round, longTables)) await removeGone(round, found);
  await reviewRejects(round);
  for (const [name, lastId] of lastIds) {
    const known = round.state.get(name);
    if (known !== undefined) round.state.set(name, { ...known, since: round.at, lastId });
  }
  await keepState(round, true);
}

async function compare(round: Round): Promise<void> {
  const before = JSON.stringify(fromSyncState(round.state));
  const tables = foundAmong(round, longTables);
  for (const [n, found] of tables.entries()) {
    round.pull.onProgress('comparing', n, tables.length);
    round.drift.push(...(await compareTable(round, found)));
    if (round.pull.compare === 'whole') round.drift.push(...(await sweepTold(round, found)));
  }
  if (JSON.stringify(fromSyncState(round.state)) !== before) await keepState(round, false);
}

const keepState = ({ pull, state, at }: Pick<Round, 'state' | 'at'> & { pull: Pull }, whole: boolean) =>
  pull.write({ observedAt: at, state: fromSyncState(state), whole }, async () => []);
